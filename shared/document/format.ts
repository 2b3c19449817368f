import type { Run } from './document.ts'

/** In the order in which they are stored, compared and written. */
export const ATTRIBUTES = ['bold', 'italic', 'underline'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** The attributes that are on, in the order of `ATTRIBUTES`. Plain text has none. */
export type Format = readonly Attribute[]

export const NO_FORMAT: Format = []

export function withAttribute(format: Format, attribute: Attribute, isOn: boolean): Format {
  if (format.includes(attribute) === isOn) return format
  return ATTRIBUTES.filter((each) => (each === attribute ? isOn : format.includes(each)))
}

export function sameFormat(a: Format, b: Format): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}

/**
 * How the words of a run were put into the text: whoever formats what the same suggestion inserts has
 * inserted it that way.
 */
export function formatAsInserted({ format = NO_FORMAT, restyled = [], insertion }: Run): Format {
  return restyled
    .filter(({ suggestion }) => suggestion === insertion)
    .reduce<Format>((left, { attribute, isOn }) => withAttribute(left, attribute, isOn), format)
}

/** The format of a run once everything pending is accepted, or left out. */
export function formatIn(view: 'accepted' | 'original', run: Run): Format {
  const format = run.format ?? NO_FORMAT
  if (view === 'original' || run.restyled === undefined) return format
  return run.restyled.reduce(
    (left, { attribute, isOn }) => withAttribute(left, attribute, isOn),
    format,
  )
}
