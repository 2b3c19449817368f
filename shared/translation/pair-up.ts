import { textOf } from '../document/views.ts'
import type { ParagraphId } from '../ids.ts'
import type { Settled, SettledParagraph } from '../document/settled.ts'

/** A paragraph of a translation, and the one of the original that it seems to translate. */
export interface LikelyPair {
  readonly paragraph: ParagraphId
  /** Null where none is like it. */
  readonly original: ParagraphId | null
}

/**
 * Finds which paragraphs of two texts belong together, where nobody has said: in their order, by what
 * they are, how long they are, and which figures and abbreviations they share. People set right
 * what it takes wrongly.
 */
export function pairUp(original: Settled, translation: Settled): readonly LikelyPair[] {
  const [source, target] = [original.paragraphs.map(traitsOf), translation.paragraphs.map(traitsOf)]
  const steps = cheapestSteps(source, target)
  const pairs: LikelyPair[] = []
  let [from, to] = [source.length, target.length]
  while (to > 0) {
    const step = from === 0 ? 'added' : steps[from * (target.length + 1) + to]
    if (step === 'left') {
      from -= 1
      continue
    }
    to -= 1
    if (step === 'pair') from -= 1
    const own = target[to]
    const of = step === 'pair' ? source[from] : undefined
    if (own !== undefined) pairs.push({ paragraph: own.id, original: of?.id ?? null })
  }
  return pairs.reverse()
}

interface Traits extends Pick<SettledParagraph, 'id'> {
  readonly kind: string
  readonly level: number
  readonly length: number
  readonly signs: ReadonlySet<string>
}

/** `left`: the paragraph of the original has no translation. `added`: that of the translation no original. */
type Step = 'pair' | 'left' | 'added'

/** More than this apart two paragraphs are rather no pair. */
const ALONE = 0.9

/** The last step on the cheapest way to each pair of places, row by row. */
function cheapestSteps(source: readonly Traits[], target: readonly Traits[]): readonly Step[] {
  const width = target.length + 1
  const steps = new Array<Step>(width * (source.length + 1)).fill('added')
  let before = target.map((_, at) => (at + 1) * ALONE)
  before.unshift(0)
  source.forEach((of, row) => {
    const costs = [(row + 1) * ALONE]
    steps[(row + 1) * width] = 'left'
    target.forEach((own, at) => {
      const pair = (before[at] ?? 0) + distance(of, own)
      const left = (before[at + 1] ?? 0) + ALONE
      const added = (costs[at] ?? 0) + ALONE
      const least = Math.min(pair, left, added)
      costs.push(least)
      steps[(row + 1) * width + at + 1] =
        least === pair ? 'pair' : least === left ? 'left' : 'added'
    })
    before = costs
  })
  return steps
}

/** From 0, for what is most alike, to about 2. */
function distance(of: Traits, own: Traits): number {
  const kinds = of.kind === own.kind ? (of.level === own.level ? 0 : 0.3) : 0.6
  // Of short paragraphs the length says little.
  const lengths = Math.abs(Math.log((of.length + 20) / (own.length + 20)))
  const all = new Set([...of.signs, ...own.signs]).size
  const shared = [...of.signs].filter((sign) => own.signs.has(sign)).length
  const signs = all === 0 ? 0.1 : 0.4 * (1 - shared / all)
  return kinds + Math.min(1, lengths) + signs
}

function traitsOf({ id, paragraph }: SettledParagraph): Traits {
  const text = textOf(paragraph)
  const signs = new Set(text.match(/\d+|\p{Lu}{2,}/gu) ?? [])
  return { id, ...paragraph.props, length: text.length, signs }
}
