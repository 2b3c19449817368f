import type { Marks, Run } from '../../document/document.ts'
import type { Attribute, Format } from '../../document/format.ts'
import { formatAsInserted } from '../../document/format.ts'
import type { Footnote } from '../../document/footnotes.ts'
import { withFootnotes } from '../../document/footnotes.ts'
import type { SuggestionId } from '../../ids.ts'

/** What a bracket says of what it holds. */
export type Claim =
  | { readonly kind: 'insertion'; readonly by: readonly SuggestionId[] }
  | { readonly kind: 'deletion'; readonly by: readonly SuggestionId[] }
  | {
      readonly kind: 'format'
      readonly by: readonly SuggestionId[]
      readonly attribute: Attribute
      readonly isOn: boolean
    }

/** Words, a footnote's number, or a bracket around more. */
export type Twig =
  | { readonly kind: 'words'; readonly text: string; readonly format: Format }
  | { readonly kind: 'footnote'; readonly footnote: Footnote }
  | { readonly kind: 'bracket'; readonly claim: Claim; readonly twigs: readonly Twig[] }

/**
 * Puts brackets around runs and footnotes, one within another. Where two proposals overlap, so that neither holds the
 * other, the second is in two brackets: `[CAN: a [CRI: b]] [CRI: c]`.
 */
export function bracketsOf(
  runs: readonly Run[],
  footnotes: readonly Footnote[] = [],
): readonly Twig[] {
  return grow(
    withFootnotes<Run, Stalk>(
      runs,
      footnotes,
      (run) => ({ twig: wordsOf(run), claims: claimsOn(run) }),
      (footnote) => ({ twig: { kind: 'footnote', footnote }, claims: claimsOn(footnote) }),
    ),
  )
}

/** Something and what is claimed of it. */
interface Stalk {
  readonly twig: Twig
  readonly claims: readonly Claim[]
}

/** Of claims that reach equally far the first is the outermost. */
function claimsOn({
  insertion,
  deletions,
  restyled = [],
}: Marks & Pick<Run, 'restyled'>): readonly Claim[] {
  return [
    ...(insertion === null ? [] : [{ kind: 'insertion', by: [insertion] } as const]),
    ...deletions.map((id) => ({ kind: 'deletion', by: [id] }) as const),
    ...restyled
      .filter(({ suggestion }) => suggestion !== insertion)
      .map(
        ({ suggestion, attribute, isOn }) =>
          ({ kind: 'format', by: [suggestion], attribute, isOn }) as const,
      ),
  ]
}

function grow(stalks: readonly Stalk[]): readonly Twig[] {
  const twigs: Twig[] = []
  let at = 0
  for (let stalk = stalks[at]; stalk !== undefined; stalk = stalks[at]) {
    const [first, ...others] = stalk.claims
    if (first === undefined) {
      twigs.push(stalk.twig)
      at += 1
      continue
    }
    const here = at
    const claim = others.reduce(
      (widest, each) => (reach(stalks, here, each) > reach(stalks, here, widest) ? each : widest),
      first,
    )
    const end = at + reach(stalks, at, claim)
    twigs.push(joined(claim, grow(stalks.slice(at, end).map((each) => without(each, claim)))))
    at = end
  }
  return twigs
}

function reach(stalks: readonly Stalk[], from: number, claim: Claim): number {
  const key = keyOf(claim)
  const end = stalks.findIndex(
    ({ claims }, at) => at > from && !claims.some((each) => keyOf(each) === key),
  )
  return (end < 0 ? stalks.length : end) - from
}

/** Who proposes the very same of the very same words is named in one bracket. */
function joined(claim: Claim, twigs: readonly Twig[]): Twig {
  const [only, more] = twigs
  const isSame =
    more === undefined && only?.kind === 'bracket' && nameOf(only.claim) === nameOf(claim)
  if (!isSame) return { kind: 'bracket', claim, twigs }
  return { ...only, claim: { ...claim, by: [...claim.by, ...only.claim.by] } }
}

function without({ twig, claims }: Stalk, claim: Claim): Stalk {
  return { twig, claims: claims.filter((each) => keyOf(each) !== keyOf(claim)) }
}

function wordsOf(run: Run): Twig {
  return { kind: 'words', text: run.text, format: formatAsInserted(run) }
}

const nameOf = (claim: Claim): string =>
  claim.kind === 'format' ? `${claim.kind} ${claim.attribute} ${claim.isOn}` : claim.kind

const keyOf = (claim: Claim): string => `${nameOf(claim)} ${claim.by.join()}`
