/** Milliseconds on the computer's own clock, which all of its processes read alike. */
export function clockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
