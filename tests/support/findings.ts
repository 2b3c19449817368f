import { viewOf, textOf } from '../../shared/document/views.ts'
import type { Form } from '../../shared/meeting/form.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import { checkText } from '../../shared/text/checks/check-text.ts'
import type { Finding } from '../../shared/text/checks/finding.ts'
import { documentOf } from './notation.ts'

/** The meeting of the 2021 conclusions. */
export const MEETING_2021: Meeting = {
  kind: 'GRCM',
  ordinal: 26,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'CAN', 'CRI', 'SLV', 'USA', 'GTM', 'MEX', 'NIC', 'PAN', 'DOM'],
  language: 'es',
}

/** What is found in a drawn text, a line each: `p2 acronym «GRGM» → «GRCM»`. */
export function found(
  notation: string,
  meeting: Meeting | null = null,
  form: Form | null = null,
): readonly string[] {
  const document = documentOf(notation, meeting?.language)
  const paragraphs = viewOf(document, 'accepted').map((paragraph) => ({
    id: paragraph.id,
    props: paragraph.props,
    text: textOf(paragraph),
  }))
  return checkText({ paragraphs, meeting, form }).map((finding) => {
    const text = paragraphs.find(({ id }) => id === finding.place.paragraph)?.text ?? ''
    return lineOf(finding, text)
  })
}

function lineOf({ place, reason, fix }: Finding, text: string): string {
  const words = text.slice(place.from, place.to)
  return `${place.paragraph} ${reason.kind} «${words}»${fix === null ? '' : ` → «${fix}»`}`
}
