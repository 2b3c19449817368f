import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../renderer/features/help/topics.ts'
import { createTranslate } from '../../renderer/i18n/messages.ts'

describe('SI-ALGO-FALLA.md', () => {
  it('says what the page of that name says in the app', () => {
    const t = createTranslate('es')
    const sections = TOPICS.map((topic) =>
      [
        `## ${t(`help.${topic}`)}`,
        t(`help.${topic}.what`),
        `**${t('help.todo')}** ${t(`help.${topic}.todo`)}`,
      ].join('\n\n'),
    )
    const page = [`# ${t('help.title')}`, t('help.lead'), ...sections].join('\n\n')
    const file = readFileSync(join(import.meta.dirname, '../../SI-ALGO-FALLA.md'), 'utf8')
    expect(file).toBe(`${page}\n`)
  })
})
