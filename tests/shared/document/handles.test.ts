import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handlesOf, paragraphsCalled } from '../../../shared/document/handles.ts'
import { paragraphId } from '../../../shared/ids.ts'

const some = (...ids: readonly string[]) => ids.map((id) => ({ id: paragraphId(id) }))
/** As a draft makes them: all of one client, one clock after the other. */
const many = (count: number) => some(...Array.from({ length: count }, (_, at) => `1f4.${at * 40}`))

describe('handles', () => {
  it('are three signs that do not change when others come and go', () => {
    const [one] = [...handlesOf(some('1f4.a0'))]
    expect(one?.[1]).toMatch(/^[0-9a-f]{3}$/)
    expect(handlesOf(some('x.1', '1f4.a0', 'x.2')).get(paragraphId('1f4.a0'))).toBe(one?.[1])
  })

  it('are never the same for two paragraphs, and stay short in a long text', () => {
    const handles = [...handlesOf(many(4000)).values()]
    expect(new Set(handles).size).toBe(4000)
    expect(Math.max(...handles.map(({ length }) => length))).toBeLessThan(9)
  })

  it('find the paragraph that bears them, by their first signs too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{1,6}\.[0-9a-z]{1,5}$/)), (ids) => {
        const paragraphs = some(...ids)
        for (const [id, handle] of handlesOf(paragraphs)) {
          expect(paragraphsCalled(paragraphs, `¶ ${handle.toUpperCase()}`)).toEqual([id])
          expect(paragraphsCalled(paragraphs, `¶${handle.slice(0, 2)}`)).toContain(id)
        }
      }),
    )
  })

  it.each(['1f3', '¶', '¶ xyz', 'el párrafo ¶1f3'])('are not %j', (typed) => {
    expect(paragraphsCalled(many(3), typed)).toBeNull()
  })
})
