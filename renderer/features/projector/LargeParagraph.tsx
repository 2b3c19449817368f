import type { CSSProperties, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Document, Paragraph } from '../../../shared/document/document.ts'
import { markedLabels } from '../../../shared/document/labels.ts'
import { referencesIn, spell } from '../../../shared/document/references.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { runLooks } from '../../editor/looks.ts'
import type { RunLook } from '../../editor/looks.ts'
import '../../editor/marks.css'

interface LargeParagraphProps {
  readonly paragraph: Paragraph
  readonly document: Document
  readonly isCurrent?: boolean
}

/** One paragraph with its marks, as in the text, but to be read from across a room. */
export function LargeParagraph({ paragraph, document, isCurrent = false }: LargeParagraphProps) {
  const at = document.paragraphs.indexOf(paragraph)
  const { label = null, struck = null } = markedLabels(document, document.thirdLevel)[at] ?? {}
  const looks = runLooks(paragraph, document.suggestions)
  const words = referencesIn(document, 'marked')
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isCurrent) box.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent, paragraph])
  return (
    <p
      ref={box}
      className={`draft-text projector-paragraph${isCurrent ? ' projector-current' : ''}`}
      data-size={isCurrent ? sizeFor(paragraph) : undefined}
    >
      {struck !== null && <del className="projector-number">{struck}</del>}
      {label !== null && <span className="projector-number">{label}</span>}
      <span>
        {paragraph.runs.map(({ text }, index) => (
          <LargeRun key={index} text={spell(text, words)} look={looks[index]} />
        ))}
      </span>
    </p>
  )
}

/** The longer the words, the smaller, in steps, so that it fits on the screen. */
function sizeFor({ runs }: Paragraph): 1 | 2 | 3 | 4 {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  if (length < 160) return 1
  if (length < 320) return 2
  return length < 520 ? 3 : 4
}

function LargeRun({ text, look }: { readonly text: string; readonly look: RunLook | undefined }) {
  if (look === undefined) return text
  const { inserted, struck, restyled, format, codes } = look
  const party = inserted ?? struck[0] ?? restyled
  let words: ReactNode = text
  for (const attribute of format.toReversed()) {
    const Tag = TAGS[attribute]
    words = <Tag>{words}</Tag>
  }
  if (restyled !== null) words = <span>{words}</span>
  if (struck.length > 0) words = <del>{words}</del>
  if (inserted !== null) words = <ins>{words}</ins>
  if (party === null || party === undefined) return <span>{words}</span>
  return (
    <span
      data-party={party}
      data-codes={codes === '' ? undefined : codes}
      data-inserted={inserted ?? undefined}
      data-struck={struck[0]}
      data-struck-twice={struck[1]}
      data-restyled={restyled ?? undefined}
      style={coloursOf(struck, restyled)}
    >
      {words}
    </span>
  )
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u' } as const

function coloursOf([first, second]: readonly Party[], restyled: Party | null): CSSProperties {
  const colour = (party: Party) => `var(--party-${party.toLowerCase()})`
  const colours: Record<`--${string}`, string> = {
    ...(first !== undefined && { '--strike': colour(first) }),
    ...(second !== undefined && { '--strike-2': colour(second) }),
    ...(restyled !== null && { '--restyle': colour(restyled) }),
  }
  return colours // React's declaration knows no custom properties
}
