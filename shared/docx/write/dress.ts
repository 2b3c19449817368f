import type { Run } from '../../document/document.ts'
import type { Attribute, Format } from '../../document/format.ts'
import { formatAsInserted, formatIn, sameFormat } from '../../document/format.ts'
import type { Revisions } from './revisions.ts'
import type { Look } from './tracked.ts'

/**
 * How the words of a run look, and what is pending of that.
 *
 * 1. Word keeps one change of format a run, with what it was before. So several are written as
 *    one, signed by everybody whose change holds once all are accepted. What others undid is not
 *    written: accepted or rejected, it would show nothing.
 * 2. Whoever formats words that the same suggestion inserts has inserted them that way, and signs
 *    no change of them: read back, it would be part of the insertion and hide what others change.
 */
export function dressOf(run: Run, revisions: Revisions): Look {
  const before = formatAsInserted(run)
  const after = formatIn('accepted', run)
  if (sameFormat(before, after)) return { properties: formatProperties(after), change: null }
  const holding = (run.restyled ?? []).filter(
    ({ attribute, isOn, suggestion }) =>
      suggestion !== run.insertion &&
      after.includes(attribute) === isOn &&
      before.includes(attribute) !== isOn,
  )
  const signers = [...new Set(holding.map(({ suggestion }) => suggestion))]
  return {
    properties: formatProperties(after),
    change: { signature: revisions(signers), before: formatProperties(before) },
  }
}

/** Of a run, after its style: in the order of the format, which is the schema's. */
export function formatProperties(format: Format): string {
  return format.map((attribute) => PROPERTIES[attribute]).join('')
}

const PROPERTIES: Readonly<Record<Attribute, string>> = {
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  underline: '<w:u w:val="single"/>',
}
