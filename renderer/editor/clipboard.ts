import type { BaseParagraph } from '../../shared/document/document.ts'
import { staysIn } from '../../shared/document/views.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { readPlainText } from '../../shared/text/read-plain-text.ts'
import { $ordered, $selected } from './places.ts'
import type { Writing } from './writing.ts'

/** Copies the words as they would stand: what is struck stays behind. Within an editor update. */
export function $copyTo(writing: Writing, event: unknown): boolean {
  const selected = $selected()
  const data = event instanceof ClipboardEvent ? event.clipboardData : null
  if (selected === null || data === null || !(event instanceof ClipboardEvent)) return false
  const { from, to } = $ordered(selected)
  const text = wordsBetween(writing, from, to)
  if (text === '') return false
  event.preventDefault()
  data.setData('text/plain', text)
  return true
}

/** Pastes text; several lines become paragraphs, with the levels their numbers tell of. */
export function $pasteFrom(writing: Writing, data: DataTransfer | null): void {
  const selected = $selected()
  const text = data?.getData('text/plain') ?? ''
  if (selected === null || text === '') return
  const { from, to } = $ordered(selected)
  writing.$perform((pen) => {
    const paragraphs = paragraphsOf(text)
    if (paragraphs === null) return pen.replaceRange(from, to, text.replace(/[\r\n]+$/, ''))
    const beginsAnew = from.offset > 0 && BEGINS_ANEW.test(text)
    return pen.replaceWithParagraphs(from, to, beginsAnew ? [EMPTY, ...paragraphs] : paragraphs)
  })
}

/** Null for one line, and where reading the numbers would lose a word. */
function paragraphsOf(text: string): readonly BaseParagraph[] | null {
  if (!/[\r\n]/.test(text.trim())) return null
  const paragraphs = readPlainText(text)
  const read = paragraphs.map((paragraph) => paragraph.text).join(' ')
  const isWhole = wordsIn(read).length >= wordsIn(text.replace(MARKERS, ' ')).length
  return isWhole && paragraphs.length > 0 ? paragraphs : null
}

/** A line break or a number first: it does not go on in the paragraph it is pasted into. */
const BEGINS_ANEW = /^[^\S\r\n]*(?:[\r\n]|(?:[-•–]\s*)?(?:\d{1,3}|[a-z]{1,4})[.)]\s)/i

const EMPTY: BaseParagraph = { props: { kind: 'plain', level: 0 }, text: '' }

const MARKERS = /^\s*(?:[-•–]\s*)?(?:\d{1,3}|[a-z]{1,4})[.)]\s/gim

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function wordsBetween({ projection }: Writing, from: Place, to: Place): string {
  const paragraphs = projection.paragraphs()
  const first = paragraphs.findIndex((each) => each.id === from.paragraph)
  const last = paragraphs.findIndex((each) => each.id === to.paragraph)
  return paragraphs
    .slice(first, last + 1)
    .map(({ id, runs }) => {
      let start = 0
      const end = id === to.paragraph ? to.offset : Infinity
      return runs
        .map((run) => {
          const cutFrom = Math.max(0, (id === from.paragraph ? from.offset : 0) - start)
          const cutTo = Math.max(0, end - start)
          start += run.text.length
          return staysIn('accepted', run) ? run.text.slice(cutFrom, cutTo) : ''
        })
        .join('')
    })
    .join('\n')
}
