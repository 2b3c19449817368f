import { DocumentDefaults } from 'docx'
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { Language } from '../../meeting/meeting.ts'
import type { Letterhead } from '../letterhead.ts'
import { SENSE_STYLES, STYLE_IDS } from '../styles.ts'
import { listPlace, STEP } from './numbering.ts'

/** Half-points. */
const SIZE = {
  body: 22,
  title: 26,
  section: 24,
  small: 17,
  subtitle: 23,
  legend: 18,
  note: 18,
  cell: 19,
} as const

/** The kinds of paragraph as styles that Word's users know by name. */
export function stylesOf(letterhead: Letterhead, language: Language): IStylesOptions {
  const { accent, muted } = letterhead.colours
  const tag = letterhead.languageTag[language]
  const style = styleIn(tag)
  return {
    // In the place of the three dozen that `docx` would bring along, which nothing here uses.
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: letterhead.font.name,
          size: SIZE.body,
          language: { value: tag, eastAsia: tag },
        },
        paragraph: { spacing: spacing(0, 0) },
      }),
    ],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      style(STYLE_IDS.plain, 'Body Text', {
        paragraph: { spacing: spacing(0, 160), alignment: 'both' },
      }),
      style(STYLE_IDS.title, 'Title', {
        next: STYLE_IDS.plain,
        // Lines of one title stand close together; the air comes after the last.
        paragraph: {
          keepNext: true,
          spacing: spacing(0, 280),
          contextualSpacing: true,
          alignment: 'center',
        },
        run: { bold: true, color: accent, size: SIZE.title },
      }),
      style(STYLE_IDS.section, 'heading 1', {
        next: STYLE_IDS.points[0],
        paragraph: {
          keepNext: true,
          spacing: spacing(240, 160),
          alignment: 'center',
          outlineLevel: 0,
        },
        run: { bold: true, color: accent, size: SIZE.section },
      }),
      style(STYLE_IDS.group, 'heading 2', {
        next: STYLE_IDS.points[1],
        paragraph: {
          keepNext: true,
          spacing: spacing(200, 100),
          indent: { left: STEP },
          outlineLevel: 1,
        },
        run: { bold: true, italics: true },
      }),
      ...STYLE_IDS.points.map((id, level) =>
        style(id, level === 0 ? 'List Number' : `List Number ${level + 1}`, {
          paragraph: { numbering: listPlace(level), spacing: spacing(0, 110), alignment: 'both' },
        }),
      ),
      style(STYLE_IDS.subtitle, 'Subtitle', {
        next: STYLE_IDS.plain,
        paragraph: { keepNext: true, spacing: spacing(0, 200), alignment: 'center' },
        run: { color: muted, size: SIZE.subtitle },
      }),
      style(STYLE_IDS.legend, 'Legend', {
        paragraph: { spacing: spacing(0, 60) },
        run: { color: muted, size: SIZE.legend },
      }),
      style(STYLE_IDS.cell, 'Table Text', {
        paragraph: { spacing: spacing(0, 0) },
        run: { size: SIZE.cell },
      }),
      style(STYLE_IDS.cellHead, 'Table Heading', {
        paragraph: { keepNext: true, spacing: spacing(0, 0) },
        run: { bold: true, color: accent, size: SIZE.cell },
      }),
      ...(['Header', 'Footer'] as const).map((id) =>
        style(id, id.toLowerCase(), {
          paragraph: { spacing: spacing(0, 0) },
          run: { color: muted, size: SIZE.small },
        }),
      ),
      ...(['footnote', 'annotation'] as const).map((kind) => ({
        id: kind === 'footnote' ? 'FootnoteText' : 'CommentText',
        name: `${kind} text`,
        basedOn: 'Normal',
        run: { size: SIZE.note, language: { value: tag } },
      })),
    ],
    // The parts for notes, which `docx` always writes, name these.
    characterStyles: [
      ...(['Footnote', 'Endnote'] as const).map((note) => ({
        id: `${note}Reference`,
        name: `${note.toLowerCase()} reference`,
        run: { superScript: true },
      })),
      {
        id: SENSE_STYLES.bracket,
        name: 'Proposal Bracket',
        quickFormat: true,
        run: { bold: true, color: accent },
      },
      {
        id: SENSE_STYLES.added,
        name: 'Proposal Added',
        quickFormat: true,
        run: { underline: { color: accent } },
      },
      {
        id: SENSE_STYLES.struck,
        name: 'Proposal Struck',
        quickFormat: true,
        run: { strike: true, color: muted },
      },
    ],
  }
}

/** Size and language are said in each style: on another's letterhead the defaults are another's. */
function styleIn(languageTag: string) {
  return (
    id: string,
    name: string,
    parts: Pick<IParagraphStyleOptions, 'next' | 'paragraph' | 'run'>,
  ): IParagraphStyleOptions => {
    const run = { size: SIZE.body, language: { value: languageTag }, ...parts.run }
    return { id, name, basedOn: 'Normal', quickFormat: true, ...parts, run }
  }
}

/** Twips before and after a paragraph. */
const spacing = (before: number, after: number) => ({ before, after, ...LINES })

/** Likewise. */
const LINES = { line: 259, lineRule: 'auto' } as const
