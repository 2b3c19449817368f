import type { Check, CheckedText, Found } from './finding.ts'
import { eachParagraph, matches, nothing } from './finding.ts'
import { languageOf } from './language.ts'

const PRO_TEMPORE = /(?<!\p{L})pro[- ‑]t[eé]mpore(?!\p{L})/giu

/** One spelling of Pro-Témpore in a text: as its form has it, else the one it has most; of equals `Pro-Témpore`. */
export const proTempore: Check = eachParagraph(proTemporeIn, ({ text }, usual) =>
  matches(text, PRO_TEMPORE, ([written]) => {
    if (spellingOf(written) === usual) return null
    const meant = written === written.toUpperCase() ? usual.toUpperCase() : usual
    return { reason: { kind: 'spelling', written, meant }, fix: meant }
  }),
)

function proTemporeIn({ paragraphs, form }: CheckedText): string {
  if (form !== null) return form.proTempore
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    for (const [written] of text.matchAll(PRO_TEMPORE)) {
      const spelling = spellingOf(written)
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
    }
  }
  let usual = 'Pro-Témpore'
  for (const [spelling, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = spelling
  return usual
}

/** Whatever its capitals, which a heading has of its own. */
function spellingOf(written: string): string {
  const accented = /é/i.test(written) ? 'Témpore' : 'Tempore'
  return `Pro${/ /.test(written) ? ' ' : '-'}${accented}`
}

/**
 * What a scan left: signs that no text has (`¢Qué`), endings that a reader of letters takes for others
 * (`Migracién`, `Reunidn`), letters together that no Spanish word has (`dindmica`); and the
 * accent that `-cion` lost. Spanish only.
 */
export const scanned: Check = eachParagraph(languageOf, ({ text }, language) => {
  if (language !== 'es') return []
  const found: Found[] = [
    ...matches(text, /¢(?=\p{Lu})/gu, () => ocr('¢', '¿')),
    ...matches(text, /(?:[¢\ufffd]|(?<! )\||\|(?! ))(?!\p{Lu})|(?<=\s)l{2,3}(?=\))/gu, ([sign]) =>
      ocr(sign, sign.startsWith('l') ? 'I'.repeat(sign.length) : null),
    ),
    ...matches(text, /(?<!\p{L})\p{L}+(?!\p{L})/gu, ([word]) => seeWord(word)),
  ].filter(({ from }) => !ADDRESS.test(tokenAt(text, from)))
  return found.sort((a, b) => a.from - b.from)
})

/** Nobody's slip: what stands in an address of the web or of mail is no word. */
const ADDRESS = /[@/\\]|^www\./

function tokenAt(text: string, at: number): string {
  const from = text.slice(0, at).search(/\S*$/)
  return /^\S*/.exec(text.slice(from))?.[0] ?? ''
}

function seeWord(word: string): Pick<Found, 'reason' | 'fix'> | null {
  if (word.length < 5) return null
  if (/([csgxnt])ién$/.test(word) && !NOT_SCANNED.test(word)) {
    return ocr(word, `${word.slice(0, -3)}ión`)
  }
  if (/idn$/.test(word)) return ocr(word, `${word.slice(0, -3)}ión`)
  if (/[bcdfghjklmnñpqrstvwxyz]d$/.test(word)) return ocr(word, null)
  if (/[mnrl]d[bcdfgjklmnñpqstvwxyz]|ii(?!\b)|ié?o[óé]n$/.test(word)) return ocr(word, null)
  if (/cion$/.test(word)) return accent(word, `${word.slice(0, -2)}ón`)
  if (/CION$/.test(word)) return accent(word, `${word.slice(0, -2)}ÓN`)
  return null
}

/** Words that do end so. */
const NOT_SCANNED = /^(re|a)?cién$|^(sos|man|con|de|re|ob)?tién$/i

function ocr(written: string, fix: string | null) {
  return { reason: { kind: 'ocr', written } as const, fix }
}

function accent(written: string, meant: string) {
  return { reason: { kind: 'accent', written, meant } as const, fix: meant }
}

/** What programs leave behind: names of bookmarks, fields, broken references, page numbers. */
export const residue: Check = eachParagraph(nothing, ({ text }) => [
  ...matches(text, /\s?\[bookmark: [^\]]*\]/gi, ([written]) => left(written)),
  ...matches(
    text,
    /\s?(¡Error! Marcador no definido\.|Error! (Bookmark not defined|Reference source not found)\.)/gi,
    ([written]) => left(written),
  ),
  ...matches(text, /\{ ?(MERGEFIELD|PAGE|REF|DOCPROPERTY)\b[^}]*\}/g, ([written]) => left(written)),
  ...matches(text, /^(Página|Page) \d+ (de|of) \d+$/gi, ([written]) => left(written)),
])

function left(written: string) {
  return { reason: { kind: 'residue', written: written.trim() } as const, fix: '' }
}
