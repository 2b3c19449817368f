import { Document as WordDocument, Header, Packer, PageOrientation } from 'docx'
import type { ICommentOptions, ISectionOptions, ISectionPropertiesOptions, Paragraph } from 'docx'
import type { LetterheadPages } from '../../meeting/letterhead.ts'
import type { Language, Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import type { Package } from '../package.ts'
import { DOCUMENT_PATH, textOfPart, withParts } from '../package.ts'
import { footerOf } from './footer.ts'
import { closingBand, letterheadBand, runningHeader } from './headers.ts'
import { twipsOfMm } from './measures.ts'
import { POINTS_LIST } from './numbering.ts'
import type { OwnPart } from './properties.ts'
import { appPart, corePart, fontsPart } from './properties.ts'
import { stylesOf } from './styles.ts'

/** What is around a text in its file. */
export interface FrameRequest {
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly letterheadOn: LetterheadPages
  readonly meeting: Meeting
  readonly title: string
  /** Of the text, which may be another than the meeting's. */
  readonly language: Language
  /** At the foot of every page. */
  readonly note: string | null
  /** Whether Word goes on tracking what is written into the file. */
  readonly isTracked: boolean
  /** Left out where the body refers to none. */
  readonly notes?: WrittenNotes
  readonly nowMs: number
}

/** What stands in parts of its own, by the numbers that the body refers to it by. */
export interface WrittenNotes {
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>
  readonly comments: readonly ICommentOptions[]
}

/** A file on the letterhead around a body, which is XML: paragraphs and tables. */
export function framed(request: FrameRequest, body: string): Package {
  const { letterhead, meeting, language, notes = NO_NOTES } = request
  const footer = footerOf(letterhead, language, request.note)
  const isApart = request.letterheadOn === 'first'
  const file = new WordDocument({
    features: { trackRevisions: request.isTracked },
    footnotes: notes.footnotes,
    ...(notes.comments.length > 0 && { comments: { children: notes.comments } }),
    styles: stylesOf(letterhead, language),
    numbering: POINTS_LIST,
    sections: [
      {
        properties: sectionOf(request),
        headers: headersOf(request),
        footers: isApart ? { first: footer, default: footer } : { default: footer },
        children: request.letterheadOn === 'last' ? closingBand(request) : [],
      },
    ],
  })
  const parts = partsOf(file, [
    corePart({
      title: request.title,
      creator: letterhead.name[meeting.language],
      language: letterhead.languageTag[language],
      nowMs: request.nowMs,
    }),
    appPart(),
    fontsPart(letterhead),
  ])
  return withParts(parts, {
    [DOCUMENT_PATH]: withBody(textOfPart(parts, DOCUMENT_PATH), body),
  })
}

/**
 * The parts as `docx` is about to zip them. Its packer gives a zip alone, which would be unzipped
 * and zipped again with our text: a third of what a short file takes.
 */
function partsOf(file: WordDocument, own: readonly OwnPart[]): Package {
  // Private to the packer, so that its type is not told. The version is pinned, and every test exports.
  const compiler = Packer['compiler'] as Compiler
  const encoder = new TextEncoder()
  const parts = [...compiler.compile(file, undefined, own)]
  return new Map(
    parts.map(([path, data]) => [path, typeof data === 'string' ? encoder.encode(data) : data]),
  )
}

interface Compiler {
  readonly compile: (
    file: WordDocument,
    prettify: undefined,
    overrides: readonly OwnPart[],
  ) => ReadonlyMap<string, string | Uint8Array>
}

const NO_NOTES: WrittenNotes = { footnotes: {}, comments: [] }

/** Before what `docx` puts into the body. */
function withBody(document: string, body: string): string {
  const start = '<w:body>'
  const at = document.indexOf(start) + start.length
  return document.slice(0, at) + body + document.slice(at)
}

function headersOf(request: FrameRequest): NonNullable<ISectionOptions['headers']> {
  const full = () => new Header({ children: letterheadBand(request) })
  switch (request.letterheadOn) {
    case 'first':
      return { first: full(), default: runningHeader(request) }
    case 'every':
      return { default: full() }
    case 'last':
      return { default: runningHeader(request) }
  }
}

/** The paper, whose first page may have a header and a footer of its own. */
function sectionOf({
  letterhead: { paper },
  letterheadOn,
}: FrameRequest): ISectionPropertiesOptions {
  const margin = twipsOfMm(paper.marginMm)
  const edge = twipsOfMm(12.5)
  return {
    titlePage: letterheadOn === 'first',
    page: {
      size: sizeOf(paper),
      margin: {
        top: margin,
        right: margin,
        bottom: margin,
        left: margin,
        header: edge,
        footer: edge,
        gutter: 0,
      },
    },
  }
}

/** `docx` swaps the sides of what lies on its side. */
function sizeOf({ widthMm, heightMm }: Letterhead['paper']) {
  const [width, height] = [twipsOfMm(widthMm), twipsOfMm(heightMm)]
  return width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height }
}
