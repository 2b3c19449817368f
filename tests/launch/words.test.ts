import { describe, expect, it } from 'vitest'
import { ALL_WORDS, languageOf } from '../../electron/launch/words.mjs'
import { reasonIn } from '../../electron/launch/electron-binary.mjs'

describe('the launchers’ words', () => {
  it('are the same messages in both languages', () => {
    expect(Object.keys(ALL_WORDS.en)).toEqual(Object.keys(ALL_WORDS.es))
  })

  it('are Spanish unless English is asked for', () => {
    expect(languageOf({})).toBe('es')
    expect(languageOf({ LANG: 'C.UTF-8' })).toBe('es')
    expect(languageOf({ LANG: 'es_CR.UTF-8' })).toBe('es')
    expect(languageOf({ LANG: 'en_US.UTF-8' })).toBe('en')
    expect(languageOf({ LANG: 'es_MX.UTF-8', LC_ALL: 'en' })).toBe('en')
  })
})

describe('reasonIn', () => {
  it('finds the line that says something', () => {
    const trace = 'TypeError: fetch failed\n    at node:internal/x:1:2\n'
    expect(reasonIn(trace)).toBe('fetch failed')
  })

  it('has a word where nothing was said', () => {
    expect(reasonIn('\n\n')).toBe('not fetched')
  })
})
