/** A colour as three numbers from 0 to 1. */
export type Rgb = readonly [number, number, number]

/** @throws when the text is no `#rrggbb`: the tokens are ours, so that is a slip in them. */
export function rgbOf(hex: string): Rgb {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (parts === null) throw new Error(`Not a colour: ${hex}`)
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16) / 255)
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** `share` of the first over the second, as `color-mix(in srgb, …)` mixes. */
export function mixed(first: Rgb, second: Rgb, share: number): Rgb {
  const mix = (index: 0 | 1 | 2) => first[index] * share + second[index] * (1 - share)
  return [mix(0), mix(1), mix(2)]
}

/** The contrast of WCAG 2, from 1 to 21. */
export function contrast(first: Rgb, second: Rgb): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
