/** Twips are twentieths of a point; EMU are the units of drawings. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

export function emuOfMm(mm: number): number {
  return Math.round(mm * 36_000)
}
