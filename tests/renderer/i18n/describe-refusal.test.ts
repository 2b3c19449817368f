import { describe, expect, it } from 'vitest'
import { REFUSALS } from '../../../shared/draft/gate.ts'
import { describeRefusal } from '../../../renderer/i18n/describe-refusal.ts'
import { createTranslate } from '../../../renderer/i18n/messages.ts'

describe('a refusal', () => {
  it.each(['es', 'en'] as const)('has a sentence of its own for every code, in %s', (language) => {
    const t = createTranslate(language)
    const sentences = REFUSALS.map((code) => describeRefusal(code, t))
    expect(new Set(sentences).size).toBe(REFUSALS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/)
    expect(describeRefusal('a-code-of-tomorrow', t)).toMatch(/\.$/)
  })
})
