import { describe, expect, it } from 'vitest'
import { createTranslate as createCliTranslate } from '../../electron/cli/words.ts'
import { REMARK_KINDS } from '../../renderer/editor/paste/remarks.ts'
import { createTranslate } from '../../renderer/i18n/messages.ts'
import { NOTICE_KINDS } from '../../shared/docx/read/notices.ts'
import en from '../../shared/docx/read/messages/en.json'
import es from '../../shared/docx/read/messages/es.json'

/** Whatever is told of a file or a paste with a number: how each side says it, in each language. */
const SAID = (['es', 'en'] as const).flatMap((language) => {
  const inWindow = createTranslate(language)
  const onLine = createCliTranslate(language)
  return [
    ...NOTICE_KINDS.flatMap((kind) => [
      {
        what: `notice.${kind}, window`,
        language,
        say: (n: number) => inWindow(`notice.${kind}`, { count: n }),
      },
      {
        what: `notice.${kind}, line`,
        language,
        say: (n: number) => onLine(`notice.${kind}`, { count: n }),
      },
    ]),
    ...REMARK_KINDS.map((kind) => ({
      what: `editor.partly.${kind}`,
      language,
      say: (n: number) => inWindow(`editor.partly.${kind}`, { count: n, menu: 'X' }),
    })),
  ]
})

describe('what is told of a file or a paste', () => {
  it.each(SAID)('is a whole sentence: $what, $language', ({ what, say }) => {
    for (const count of [1, 2, 1234]) {
      expect(say(count)).toMatch(/^[^{}#]+\.$/)
      expect(say(count)).not.toContain(what.split(',')[0])
    }
  })

  it.each(SAID)('is of one or of several: $what, $language', ({ what, say }) => {
    // Macros are there or not.
    if (what.startsWith('notice.macros')) return
    expect(say(1)).toMatch(/\b1\b/)
    expect(say(2)).toMatch(/\b2\b/)
    // More than the number is another word.
    expect(say(2).replace(/\b2\b/, '1')).not.toBe(say(1))
  })

  it('is in both languages, and of kinds that there are', () => {
    const known = new Set<string>(NOTICE_KINDS)
    const others = ['notice.at', 'notice.atMore', 'notice.more', 'notice.title']
    for (const messages of [es, en]) {
      const kinds = Object.keys(messages).filter((key) => !others.includes(key))
      expect(kinds.filter((key) => !known.has(key.replace('notice.', '')))).toEqual([])
      expect(kinds).toHaveLength(NOTICE_KINDS.length)
    }
    const spanish: Readonly<Record<string, string>> = es
    const same = Object.entries(en).filter(([key, words]) => spanish[key] === words)
    expect(same).toEqual([])
  })
})
