import type { Props } from '../../document/document.ts'
import type { Attribute } from '../../document/format.ts'
import type { Language } from '../../meeting/meeting.ts'

/**
 * What a printed page says of a proposal after the names of who proposes it, in the language of
 * the text: `[MEX, CRI suprimen: …]`, `[CAN divide aquí el párrafo]`.
 */
export type Phrase =
  | { readonly kind: 'strike' | 'newParagraph' | 'strikeParagraph' | 'split' | 'join' }
  | { readonly kind: 'footnote' | 'lift' }
  | { readonly kind: 'format'; readonly attribute: Attribute; readonly isOn: boolean }
  | { readonly kind: 'change'; readonly props: Props }
  /** The number that the paragraph has at the other place; null where it has none. */
  | { readonly kind: 'moveAway' | 'moveHere'; readonly number: string | null }

/** `count` of those who say it. */
export function say(phrase: Phrase, count: number, language: Language): string {
  const words = WORDS[language]
  const number = count > 1 ? 1 : 0
  switch (phrase.kind) {
    case 'format':
      return `${words[phrase.isOn ? 'on' : 'off'][number]} ${words.attributes[phrase.attribute]}`
    case 'change':
      return `${words.change[number]} ${kindName(phrase.props, language)}`
    case 'moveAway':
    case 'moveHere':
      return `${words[phrase.kind][number]} ${phrase.number ?? words.elsewhere}`
    default:
      return words[phrase.kind][number]
  }
}

export function kindName({ kind, level }: Props, language: Language): string {
  const { kinds, points } = WORDS[language]
  return kind === 'point' ? points[level] : kinds[kind]
}

const WORDS = {
  es: {
    strike: ['suprime', 'suprimen'],
    newParagraph: ['agrega un párrafo', 'agregan un párrafo'],
    strikeParagraph: ['suprime el párrafo', 'suprimen el párrafo'],
    split: ['divide aquí el párrafo', 'dividen aquí el párrafo'],
    join: ['lo une con el siguiente', 'lo unen con el siguiente'],
    footnote: ['pone la nota', 'ponen la nota'],
    lift: ['retira la nota', 'retiran la nota'],
    moveAway: ['lo traslada a', 'lo trasladan a'],
    moveHere: ['lo trae de', 'lo traen de'],
    elsewhere: 'otro lugar',
    change: ['lo cambia a', 'lo cambian a'],
    on: ['pone en', 'ponen en'],
    off: ['quita la', 'quitan la'],
    attributes: { bold: 'negrita', italic: 'cursiva', underline: 'subrayado' },
    kinds: {
      title: 'título',
      section: 'encabezado',
      plain: 'párrafo sin número',
      group: 'encabezado de grupo',
    },
    points: ['punto (1.)', 'inciso (a.)', 'subinciso (i.)'],
  },
  en: {
    strike: ['deletes', 'delete'],
    newParagraph: ['adds a paragraph', 'add a paragraph'],
    strikeParagraph: ['deletes the paragraph', 'delete the paragraph'],
    split: ['splits the paragraph here', 'split the paragraph here'],
    join: ['joins it to the next', 'join it to the next'],
    footnote: ['adds the note', 'add the note'],
    lift: ['withdraws the note', 'withdraw the note'],
    moveAway: ['moves it to', 'move it to'],
    moveHere: ['brings it from', 'bring it from'],
    elsewhere: 'another place',
    change: ['changes it to', 'change it to'],
    on: ['puts in', 'put in'],
    off: ['takes off the', 'take off the'],
    attributes: { bold: 'bold', italic: 'italics', underline: 'underline' },
    kinds: {
      title: 'title',
      section: 'heading',
      plain: 'unnumbered paragraph',
      group: 'group heading',
    },
    points: ['point (1.)', 'sub-point (a.)', 'sub-sub-point (i.)'],
  },
} as const
