import { COMMAND_PRIORITY_CRITICAL, FORMAT_TEXT_COMMAND } from 'lexical'
import { ATTRIBUTES, NO_FORMAT, sameFormat, withAttribute } from '../../shared/document/format.ts'
import type { Attribute, Format } from '../../shared/document/format.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { formatBeside, formatWithin } from './formats.ts'
import { $ordered, $select, $selected } from './places.ts'
import type { Selected } from './places.ts'
import type { Writing } from './writing.ts'

/**
 * Turns orders to format into strokes of the pen, and tells what is on where the caret is, until
 * the returned function is called.
 */
export function registerFormatting(
  writing: Writing,
  onFormat: (format: Format) => void,
): () => void {
  const { editor, caretFormat } = writing
  let told = NO_FORMAT
  const tell = () => {
    const selected = $selected()
    if (selected === null) return
    caretFormat.follow(isCollapsed(selected) ? selected.focus : null)
    const format = $formatHere(writing, selected)
    if (sameFormat(format, told)) return
    told = format
    onFormat(format)
  }
  const stops = [
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (type) => {
        const attribute = ATTRIBUTES.find((each) => each === type)
        if (attribute !== undefined) $toggleFormat(writing, attribute)
        tell()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      if (!editor.isComposing()) editorState.read(tell)
    }),
  ]
  return () => stops.reverse().forEach((stop) => stop())
}

/** What is typed at a place is written so. */
export function formatAt({ caretFormat, projection }: Writing, place: Place): Format {
  const paragraph = projection.paragraph(place.paragraph)
  const beside = paragraph === null ? NO_FORMAT : formatBeside(paragraph, place.offset)
  return caretFormat.at(place) ?? beside
}

/** What takes the place of selected words is written as the first of them. */
export function formatOver({ projection }: Writing, { paragraph, offset }: Place): Format {
  const here = projection.paragraph(paragraph)
  return here === null ? NO_FORMAT : formatBeside(here, offset + 1)
}

/** On all that is selected; at a caret, for what is typed next. Within an editor update. */
export function $toggleFormat(writing: Writing, attribute: Attribute): void {
  const selected = $selected() ?? writing.selected()
  if (selected === null || writing.pen() === null) return
  const isOn = !$formatHere(writing, selected).includes(attribute)
  const { focus } = selected
  if (isCollapsed(selected)) {
    const format = withAttribute(formatAt(writing, focus), attribute, isOn)
    return writing.caretFormat.choose(focus, format)
  }
  const { from, to } = $ordered(selected)
  writing.$perform((pen) => {
    pen.setFormat(from, to, attribute, isOn)
    return null
  })
  $select(writing.projection, selected)
  writing.$remember()
}

/** Within an editor update or read. */
function $formatHere(writing: Writing, selected: Selected): Format {
  if (isCollapsed(selected)) return formatAt(writing, selected.focus)
  const { from, to } = $ordered(selected)
  return formatWithin(writing.projection.paragraphs(), from, to)
}

function isCollapsed({ anchor, focus }: Selected): boolean {
  return anchor.paragraph === focus.paragraph && anchor.offset === focus.offset
}
