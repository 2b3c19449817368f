import { describe, expect, it } from 'vitest'
import { movedTo, NOWHERE } from '../../../../renderer/features/room/translation/texts.ts'
import { paragraphId } from '../../../../shared/ids.ts'

describe('where one is in each text', () => {
  it('is the same object until one goes to another paragraph: the room is drawn by it', () => {
    const [one, two] = [paragraphId('1.1'), paragraphId('1.2')]
    const at = movedTo(NOWHERE, 'original', one)
    expect(at).toEqual({ original: one, translation: null })
    expect(movedTo(at, 'original', one)).toBe(at)
    expect(movedTo(at, 'translation', two)).toEqual({ original: one, translation: two })
  })
})
