import type { SuggestionId } from '../../ids.ts'
import type { Twig } from './brackets.ts'

/**
 * Which brackets are options for the same words, counted from 1: where several proposals strike the very same
 * words, what each would put in their place. Only words and nothing but blanks stand between them.
 */
export function alternativesIn(twigs: readonly Twig[]): ReadonlyMap<Twig, number> {
  const alternatives = new Map<Twig, number>()
  twigs.forEach((twig, at) => {
    if (twig.kind !== 'bracket' || twig.claim.kind !== 'deletion') return
    const { by } = twig.claim
    const options = sideBySide(twigs, at).filter((each) => putsInPlace(each, by))
    if (options.length < 2) return
    options.forEach((each, index) => alternatives.set(each, index + 1))
  })
  return alternatives
}

/** All that stands beside a bracket, with no words of the text between. */
function sideBySide(twigs: readonly Twig[], at: number): readonly Twig[] {
  const isApart = (twig: Twig) => twig.kind === 'words' && twig.text.trim() !== ''
  const from = twigs.slice(0, at).findLastIndex(isApart) + 1
  const next = twigs.slice(at).findIndex(isApart)
  return twigs.slice(from, next < 0 ? twigs.length : at + next)
}

function putsInPlace(twig: Twig, strikers: readonly SuggestionId[]): boolean {
  if (twig.kind !== 'bracket' || twig.claim.kind !== 'insertion') return false
  return twig.claim.by.some((id) => strikers.includes(id))
}
