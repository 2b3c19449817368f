import { unzipSync } from 'fflate'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import type { Package } from '../package.ts'
import { DOCUMENT_PATH, relationsPathOf, textOfPart } from '../package.ts'
import { unpack } from '../read/unpack.ts'
import { parsePart } from '../read/tree.ts'
import { lastSection } from './section.ts'
import { externalTargets, relationsIn, targetsOf } from './relations.ts'

/** Why a Word file cannot be the letterhead. */
export type LetterheadError =
  | { readonly kind: 'not-a-docx' }
  | { readonly kind: 'old-or-locked' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'macros' }
  /** Its pictures are elsewhere, and would be fetched by whoever opens the text. */
  | { readonly kind: 'linked' }
  /** Neither header nor footer has anything in it. */
  | { readonly kind: 'no-letterhead' }

/** A presidency's Word letterhead: its pages are kept, and our text is put in. */
export interface LetterheadFile {
  readonly parts: Package
  /** The `w:sectPr` of its pages: paper, margins, headers and footers. */
  readonly section: string
  readonly paper: LetterheadLayout['paper']
}

export function parseLetterheadFile(bytes: Uint8Array): Result<LetterheadFile, LetterheadError> {
  const texts = unpack(bytes, LIMIT_BYTES)
  if (!texts.ok) return err(problemOf(texts.error.kind))
  const parts: Package = new Map(Object.entries(unzipSync(bytes)))
  const document = textOfPart(parts, DOCUMENT_PATH)
  if (!document.includes(WORD_NAMESPACE)) return err({ kind: 'not-a-docx' })
  if ([...parts.keys()].some((path) => /vbaProject|vbaData/i.test(path))) {
    return err({ kind: 'macros' })
  }
  for (const [path, xml] of texts.value) {
    if (!parsePart(path, xml).ok) return err({ kind: 'damaged' })
  }
  const section = lastSection(document)
  if (section === null) return err({ kind: 'no-letterhead' })
  const relations = relationsIn(textOfPart(parts, relationsPathOf(DOCUMENT_PATH)))
  const bands = targetsOf(relations, 'word/', ['header', 'footer']).filter((path) =>
    parts.has(path),
  )
  if (!bands.some((path) => hasContent(textOfPart(parts, path)))) {
    return err({ kind: 'no-letterhead' })
  }
  const isLinked = bands.some((path) =>
    externalTargets(textOfPart(parts, relationsPathOf(path))).some(
      ({ type }) => type !== 'hyperlink',
    ),
  )
  if (isLinked) return err({ kind: 'linked' })
  return ok({ parts, section, paper: paperOf(section) })
}

const LIMIT_BYTES = 50_000_000

/** As everybody writes it but who chose "Strict Open XML". */
const WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function problemOf(kind: string): LetterheadError {
  switch (kind) {
    case 'old-or-locked':
    case 'damaged':
      return { kind }
    case 'too-large':
    case 'too-many':
      return { kind: 'too-large', limitBytes: LIMIT_BYTES }
    default:
      return { kind: 'not-a-docx' }
  }
}

function hasContent(xml: string): boolean {
  return /<w:t[ >]|<w:drawing|<w:pict|<w:object|<mc:AlternateContent/.test(xml)
}

function paperOf(section: string): LetterheadLayout['paper'] {
  const size = /<w:pgSz\b[^>]*>/.exec(section)?.[0] ?? ''
  const margin = /<w:pgMar\b[^>]*>/.exec(section)?.[0] ?? ''
  const mm = (tag: string, name: string, missing: number) =>
    (Number(new RegExp(`w:${name}="(\\d+)"`).exec(tag)?.[1] ?? missing) * 25.4) / 1440
  const sides = mm(margin, 'left', 1440) + mm(margin, 'right', 1440)
  return { widthMm: mm(size, 'w', 12240), heightMm: mm(size, 'h', 15840), marginMm: sides / 2 }
}
