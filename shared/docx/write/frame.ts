import type { Paragraph, Table } from 'docx'
import type { LetterheadPages } from '../../meeting/letterhead.ts'
import type { ThirdLevel } from '../../meeting/form.ts'
import type { Language, Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import type { Package } from '../package.ts'
import { DOCUMENT_PATH, RELATION_TYPE } from '../package.ts'
import type { WordComment } from './comment-parts.ts'
import { commentParts } from './comment-parts.ts'
import { drawn } from './drawn.ts'
import { footerOf } from './footer.ts'
import { footnotesPart } from './footnotes.ts'
import { closingBand, letterheadBand, runningHeader } from './headers.ts'
import { DRAWING_NAMESPACES } from './namespaces.ts'
import type { Hangs } from './number-room.ts'
import { USUAL_HANGS } from './number-room.ts'
import { listsPart } from './numbering.ts'
import type { Part } from './parts.ts'
import { assemble, wordPart } from './parts.ts'
import { appPart, corePart, fontsPart } from './properties.ts'
import type { Band } from './section.ts'
import { sectionXml } from './section.ts'
import { settingsPart } from './settings.ts'
import { stylesPart } from './styles.ts'
import { themePart } from './theme.ts'
import { tag } from './xml.ts'

/** What is around a text in its file. */
export interface FrameRequest {
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly letterheadOn: LetterheadPages
  readonly meeting: Meeting
  readonly title: string
  /** Of the text, which may be another than the meeting's. */
  readonly language: Language
  /** Roman where it is left out. */
  readonly thirdLevel?: ThirdLevel
  /** The usual where it is left out. */
  readonly hangs?: Hangs
  /** At the head of every page: that the text is final. */
  readonly mark: string | null
  /** At the foot of every page. */
  readonly note: string | null
  /** Whether Word goes on tracking what is written into the file. */
  readonly isTracked: boolean
  /** What the body refers to. */
  readonly notes: WrittenNotes
  readonly nowMs: number
}

/** What stands in parts of its own, by the numbers that the body refers to it by. */
export interface WrittenNotes {
  /** As XML. */
  readonly footnotes: readonly string[]
  readonly comments: readonly WordComment[]
}

/** A file on the letterhead around a body, which is XML: paragraphs and tables. */
export function framed(request: FrameRequest, body: string): Package {
  const { letterhead, meeting, language, notes, title, nowMs, hangs = USUAL_HANGS } = request
  const { footnotes, comments } = notes
  return assemble([
    documentPart(request, body),
    stylesPart(letterhead, language, hangs),
    listsPart(request.thirdLevel ?? 'roman', hangs),
    settingsPart(request.isTracked),
    fontsPart(letterhead),
    themePart(letterhead),
    ...bandParts(request),
    ...(footnotes.length === 0 ? [] : [footnotesPart(footnotes)]),
    ...(comments.length === 0 ? [] : commentParts(comments)),
    corePart({
      title,
      creator: letterhead.name[meeting.language],
      language: letterhead.languageTag[language],
      nowMs,
    }),
    appPart(),
  ])
}

function documentPart(request: FrameRequest, body: string): Part {
  const { letterhead, letterheadOn } = request
  const closing = letterheadOn === 'last' ? drawn(closingBand(request)) : null
  const section = sectionXml(letterhead.paper, bandsOn(letterheadOn))
  const all = tag('w:body', {}, body + (closing?.xml ?? '') + section)
  return {
    path: DOCUMENT_PATH,
    type: 'openxmlformats-officedocument.wordprocessingml.document.main',
    from: 'package',
    relation: `${RELATION_TYPE}officeDocument`,
    root: tag('w:document', DRAWING_NAMESPACES, all),
    ...(closing !== null && { drawn: closing }),
  }
}

/** One part may stand on pages of both kinds. */
function bandsOn(letterheadOn: LetterheadPages): readonly Band[] {
  const everywhere: readonly Band[] = [
    { kind: 'header', on: 'default', part: 'header1' },
    { kind: 'footer', on: 'default', part: 'footer1' },
  ]
  if (letterheadOn !== 'first') return everywhere
  return [
    ...everywhere,
    { kind: 'header', on: 'first', part: 'header2' },
    { kind: 'footer', on: 'first', part: 'footer1' },
  ]
}

function bandParts(request: FrameRequest): readonly Part[] {
  const { letterhead, letterheadOn, language, note } = request
  const header = (name: string, children: Drawable) => bandPart(name, 'header', children)
  return [
    letterheadOn === 'every'
      ? header('header1', letterheadBand(request))
      : header('header1', [runningHeader(request)]),
    ...(letterheadOn === 'first' ? [header('header2', letterheadBand(request))] : []),
    bandPart('footer1', 'footer', [footerOf(letterhead, language, note)]),
  ]
}

function bandPart(name: string, kind: Band['kind'], children: Drawable): Part {
  const band = drawn(children)
  const root = tag(kind === 'header' ? 'w:hdr' : 'w:ftr', DRAWING_NAMESPACES, band.xml)
  return wordPart(name, kind, root, { drawn: band })
}

type Drawable = readonly (Paragraph | Table)[]
