/**
 * A letterhead's settings, for a text that goes from hand to hand: tracked as ours is, without
 * what ties it to a template, locks it, or makes Word forget who proposed what.
 */
export function settingsFor(theirs: string, isTracked: boolean): string {
  const free = FORBIDDEN.reduce(
    (left, name) =>
      left.replace(new RegExp(`<w:${name}\\b[^>]*?(/>|>[\\s\\S]*?</w:${name}>)`, 'g'), ''),
    theirs,
  )
  if (!isTracked) return free
  const at = placeFor(free)
  return `${free.slice(0, at)}<w:trackRevisions/>${free.slice(at)}`
}

const FORBIDDEN = [
  'attachedTemplate',
  'documentProtection',
  'writeProtection',
  'mailMerge',
  'removePersonalInformation',
  'removeDateAndTime',
  'trackRevisions',
]

/** What the schema has before `w:trackRevisions`. */
const BEFORE = [
  'view',
  'zoom',
  'doNotDisplayPageBoundaries',
  'displayBackgroundShape',
  'printPostScriptOverText',
  'printFractionalCharacterWidth',
  'printFormsData',
  'embedTrueTypeFonts',
  'embedSystemFonts',
  'saveSubsetFonts',
  'saveFormsData',
  'mirrorMargins',
  'alignBordersAndEdges',
  'bordersDoNotSurroundHeader',
  'bordersDoNotSurroundFooter',
  'gutterAtTop',
  'hideSpellingErrors',
  'hideGrammaticalErrors',
  'activeWritingStyle',
  'proofState',
  'formsDesign',
  'linkStyles',
  'stylePaneFormatFilter',
  'stylePaneSortMethod',
  'documentType',
  'revisionView',
]

function placeFor(settings: string): number {
  const root = /<w:settings\b[^>]*>/.exec(settings)
  const start = root === null ? 0 : root.index + root[0].length
  const ends = BEFORE.flatMap((name) =>
    [...settings.matchAll(new RegExp(`<w:${name}\\b[^>]*/>`, 'g'))].map(
      (match) => match.index + match[0].length,
    ),
  )
  return Math.max(start, ...ends)
}
