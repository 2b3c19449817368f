/** The seed that the environment asks for, by number or by `random`; null where it asks for none. */
export const ASKED_SEED = readSeed(process.env['MESA_SEED'])

/** What scripts are drawn from where nobody asks for another. */
export const SEED = ASKED_SEED ?? 2021

function readSeed(text = ''): number | null {
  if (text === '') return null
  if (text === 'random') return Math.floor(Math.random() * 1_000_000)
  if (!/^\d{1,9}$/.test(text)) throw new Error(`MESA_SEED=${text}: a number, or random`)
  return Number(text)
}
