import type { ProTempore } from '../meeting/form.ts'
import { FORM } from '../meeting/form.ts'
import type { Language } from '../meeting/meeting.ts'
import type { LogoSlot } from '../meeting/letterhead.ts'
import type { Country, Party } from '../meeting/party.ts'

type Words = Readonly<Record<Language, string>>

/** The heads of the table's columns and what stands in its cells. */
type CompilationWord = 'number' | 'base' | 'party' | 'proposal' | 'none' | 'new' | 'with'

/** Of what is said about a text: the heads of its table, and what stands in the cells. */
type RemarkWord =
  | 'title'
  | 'place'
  | 'party'
  | 'remark'
  | 'hint'
  | 'on'
  | 'onProposal'
  | 'gone'
  | 'lost'
  | 'open'
  | 'resolved'

/** What `templates/letterhead/letterhead.json` says: words, measures and colours, no code. */
export interface LetterheadLayout {
  readonly name: Words
  /** Below the country and the year: "Presidencia Pro-Témpore", whose spelling is `{proTempore}`. */
  readonly presidency: Words
  readonly emblemAlt: Words
  readonly logoAlt: Words
  /** `{page}` and `{pages}` become fields. */
  readonly page: Words
  /** What the footer says of suggestions that are not decided. */
  readonly notes: {
    readonly pendingIn: Words
    readonly pendingOut: Words
    readonly tracked: Words
    readonly bracketed: Words
    readonly compilation: Words
  }
  /** What the negotiating text is called, and how to read it; `agreed` where it says how far something is. */
  readonly bracketed: Readonly<Record<'title' | 'legend' | 'agreed', Words>>
  readonly compilation: Readonly<Record<'title' | 'legend' | CompilationWord, Words>>
  /** `{words}` are what a comment is on; `{party}` has resolved it. */
  readonly remarks: Readonly<Record<RemarkWord, Words>>
  /** What the files that go out after a session are called, after title and day. */
  readonly files: Readonly<Record<'clean' | 'tracked' | 'compilation', Words>>
  /** Who is no country. */
  readonly parties: Readonly<Record<Exclude<Party, Country>, Words>>
  /** BCP 47, for the spelling checker. */
  readonly languageTag: Words
  /** The substitute has the same widths, for where the font is not installed. */
  readonly font: { readonly name: string; readonly substitute: string }
  /** `RRGGBB`. */
  readonly colours: { readonly accent: string; readonly muted: string; readonly rule: string }
  readonly paper: {
    readonly widthMm: number
    readonly heightMm: number
    readonly marginMm: number
  }
  readonly logoHeightMm: number
}

export interface Letterhead extends LetterheadLayout {
  readonly emblem: Picture
}

/** A picture to be placed at a height; its width follows. */
export interface Picture {
  readonly widthPx: number
  readonly heightPx: number
  /** At least one. Word shows the drawing, and the PNG where it cannot draw. */
  readonly svg: Uint8Array | null
  readonly png: Uint8Array | null
}

/** A logo as the draft keeps it; of two for one slot the last counts. */
export interface SlotLogo {
  readonly slot: LogoSlot
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly base64: string
  readonly widthPx: number
  readonly heightPx: number
}

/** Joins the layout with the drawn emblem (`png` as base64 or as a `data:` address), and spells as the presidency does. */
export function createLetterhead(
  layout: LetterheadLayout,
  emblem: {
    readonly svg: string
    readonly png: string
  },
  proTempore: ProTempore = FORM.proTempore,
): Letterhead {
  const { presidency, logoAlt, parties } = layout
  const spelt = (words: Words): Words => ({
    es: words.es.replace('{proTempore}', proTempore),
    en: words.en.replace('{proTempore}', proTempore),
  })
  const svg = new TextEncoder().encode(emblem.svg)
  const [, , width = '1', height = '1'] =
    /viewBox="([^"]*)"/.exec(emblem.svg)?.[1]?.split(' ') ?? []
  return {
    ...layout,
    ...{ presidency: spelt(presidency), logoAlt: spelt(logoAlt) },
    parties: { ...parties, PPT: spelt(parties.PPT) },
    emblem: {
      widthPx: Number(width),
      heightPx: Number(height),
      svg,
      png: bytesOfBase64(emblem.png),
    },
  }
}

/** Null when the logo holds no picture that can be shown. */
export function pictureOf(logo: SlotLogo): Picture | null {
  const bytes = bytesOfBase64(logo.base64)
  if (bytes === null || !(logo.widthPx > 0) || !(logo.heightPx > 0)) return null
  const isSvg = logo.mediaType === 'image/svg+xml'
  return {
    widthPx: logo.widthPx,
    heightPx: logo.heightPx,
    svg: isSvg ? bytes : null,
    png: isSvg ? null : bytes,
  }
}

function bytesOfBase64(text: string): Uint8Array | null {
  const encoded = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text
  if (encoded === '' || !/^[A-Za-z0-9+/\s]*=*\s*$/.test(encoded)) return null
  try {
    return Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
  } catch {
    return null // of a length that base64 cannot have
  }
}
