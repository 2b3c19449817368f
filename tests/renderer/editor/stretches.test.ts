import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import { $getRoot, ElementNode } from 'lexical'
import type { LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { NODES } from '../../../renderer/editor/projection.ts'
import { PointNode } from '../../../renderer/editor/PointNode.ts'
import { $layPoints, $pointAt, $points, PartNode } from '../../../renderer/editor/StretchNode.ts'
import { paragraphId } from '../../../shared/ids.ts'

/** Replaces all but the first `head` and the last `tail` by new points, or by the old ones turned round. */
interface Change {
  readonly head: number
  readonly tail: number
  readonly fresh: number
  readonly isTurned: boolean
}

const changes = fc.array(
  fc.record<Change>({
    head: fc.nat(400),
    tail: fc.nat(400),
    fresh: fc.nat(200),
    isTurned: fc.boolean(),
  }),
  { maxLength: 12 },
)

function open() {
  return createHeadlessEditor({
    namespace: 'stretches',
    nodes: NODES,
    onError: (error) => {
      throw error
    },
  })
}

describe('stretches', () => {
  it('hold the points in their order, in parts of a bounded size, whatever is laid anew', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const editor = open()
        let wanted: readonly string[] = []
        let made = 0
        for (const { isTurned, ...change } of all) {
          const head = Math.min(change.head, wanted.length)
          const tail = Math.min(change.tail, wanted.length - head)
          editor.update(
            () => {
              const old = $points().slice(head, wanted.length - tail)
              const points = isTurned
                ? old.toReversed()
                : Array.from({ length: change.fresh }, () => new PointNode(idOf(made++)))
              $layPoints(head, tail, points)
              wanted = wanted.toSpliced(
                head,
                wanted.length - tail - head,
                ...points.map((point) => point.getParagraph()),
              )
            },
            { discrete: true },
          )
          editor.read(() => {
            expect($points().map((point) => point.getParagraph())).toEqual(wanted)
            for (const part of $getRoot().getChildren()) {
              for (const holder of [part, ...stretchesIn(part)]) {
                const size = holder instanceof ElementNode ? holder.getChildrenSize() : 0
                expect(size).toBeGreaterThan(0)
                expect(size).toBeLessThanOrEqual(32)
              }
            }
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('give their first and last point', () => {
    const editor = open()
    editor.update(
      () => {
        $layPoints(
          0,
          0,
          Array.from({ length: 300 }, (_, at) => new PointNode(idOf(at))),
        )
        const [first, last] = [$getRoot().getFirstChild(), $getRoot().getLastChild()]
        expect($pointAt(first, false)?.getParagraph()).toBe(idOf(0))
        expect($pointAt(last, true)?.getParagraph()).toBe(idOf(299))
      },
      { discrete: true },
    )
  })
})

const stretchesIn = (part: LexicalNode) => (part instanceof PartNode ? part.getChildren() : [])

const idOf = (at: number) => paragraphId(`p${at}`)
