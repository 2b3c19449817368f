import fc from 'fast-check'
import type { Sheet } from './sheet.ts'

/** Keys that write, delete and go places. */
export const ANY_KEYS = [
  'a',
  'b',
  ' ',
  'Enter',
  'Backspace',
  'Delete',
  'Control+Backspace',
  'Control+Delete',
  'Tab',
  'Shift+Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowRight',
  'Shift+ArrowDown',
  'Control+z',
  'Control+y',
] as const

/** Presses some of these keys at random, beginning where the text does. */
export async function pressAnyKeys(
  sheet: Sheet,
  seed: number,
  keys: readonly string[] = ANY_KEYS,
): Promise<void> {
  const [pressed = []] = fc.sample(
    fc.array(fc.constantFrom(...keys), { minLength: 160, maxLength: 160 }),
    { seed, numRuns: 1 },
  )
  const [first] = await sheet.paragraphs()
  await sheet.caretTo(first?.id ?? '', 0)
  for (const key of pressed) await sheet.page.keyboard.press(key)
}
