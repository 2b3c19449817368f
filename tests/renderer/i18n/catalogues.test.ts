import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { CATALOGUES } from '../../../renderer/i18n/catalogues.ts'
import { createTranslate } from '../../../renderer/i18n/messages.ts'

const folder = new URL('../../../renderer/i18n/', import.meta.url)
const files = readdirSync(new URL('es/', folder))

/** Said by the command line too, so they are kept with what is said. */
const SHARED: Readonly<Record<string, string>> = {
  'the slips': '../../shared/text/checks/messages',
  'the notices': '../../shared/docx/read/messages',
  'the reading': '../../shared/text/messages',
  'the presidency’s file': '../../shared/presidency/messages',
  'the templates': '../../shared/templates/messages',
}
const all = [...files, ...Object.keys(SHARED)]

const placeOf = (language: string, file: string) => {
  const folder = SHARED[file]
  return folder === undefined ? `${language}/${file}` : `${folder}/${language}.json`
}

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(placeOf(language, file), folder), 'utf8')) as Record<
    string,
    string
  > // ours

/** The arguments of a message, as `count:plural`, sorted. */
function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const { type, value: name } = value as { type?: unknown; value?: unknown } // an AST node
    if (typeof type === 'number' && type > 0 && type < 7) found.add(`${String(name)}:${type}`)
    Object.values(value).forEach(visit)
  }
  visit(new IntlMessageFormat(message).getAst())
  return [...found].sort()
}

describe('the catalogues', () => {
  it('have the same files in both languages', () => {
    expect(readdirSync(new URL('en/', folder))).toEqual(files)
  })

  it.each(all)('%s says the same things with the same arguments', (file) => {
    const [es, en] = [read('es', file), read('en', file)]
    const shape = (messages: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [key, argumentsOf(message)]),
      )
    expect(shape(en)).toEqual(shape(es))
  })

  it('leave no file out', () => {
    const keys = all.flatMap((file) => Object.keys(read('es', file)))
    expect(Object.keys(CATALOGUES.es).sort()).toEqual([...new Set(keys)].sort())
    expect(keys.length).toBe(new Set(keys).size)
  })
})

describe('createTranslate', () => {
  it('speaks both languages', () => {
    expect(createTranslate('es')('role.chair')).toBe('Presidencia')
    expect(createTranslate('en')('role.chair')).toBe('Chair')
  })
})
