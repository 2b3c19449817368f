import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../../renderer/editor/difference.ts'

describe('differenceOf', () => {
  it('is the shortest stretch', () => {
    expect(differenceOf('la mesa', 'la gran mesa')).toEqual({ from: 3, to: 3, text: 'gran ' })
    expect(differenceOf('la mesa', 'la masa', 2)).toEqual({ from: 4, to: 5, text: 'a' })
    expect(differenceOf('la mesa', 'la mesa', 2)).toEqual({ from: 2, to: 2, text: '' })
  })

  it('stands at the caret where equal letters leave the place open (seed 910400)', () => {
    expect(differenceOf('ammmb', 'ammmmmb', 3)).toEqual({ from: 3, to: 3, text: 'mm' })
    expect(differenceOf('ammmb', 'ammmmmb')).toEqual({ from: 4, to: 4, text: 'mm' })
    expect(differenceOf('ammmb', 'ammb', 3)).toEqual({ from: 2, to: 3, text: '' })
    expect(differenceOf('ammmb', 'ammmmb', 0)).toEqual({ from: 1, to: 1, text: 'm' })
  })

  it('makes one of the other, whatever they are, and cuts no sign in two', () => {
    const text = fc.array(fc.constantFrom('m', 'ñ', '😀', '😁')).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, text, fc.nat(10), (before, after, caret) => {
        const { from, to, text: put } = differenceOf(before, after, caret)
        expect(`${before.slice(0, from)}${put}${before.slice(to)}`).toBe(after)
        expect(put).not.toMatch(/\p{Cs}/u)
        expect(before.slice(from, to)).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  it('is where it was typed, whatever stands beside it', () => {
    const text = fc.array(fc.constantFrom('m', 'n')).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, text, fc.nat(), (before, put, number) => {
        const at = number % (before.length + 1)
        const after = before.slice(0, at) + put + before.slice(at)
        expect(differenceOf(before, after, at)).toEqual({ from: at, to: at, text: put })
      }),
    )
  })
})
