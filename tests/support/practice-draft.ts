import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { openDraft } from '../../shared/draft/draft.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { startDraft } from '../../shared/draft/start.ts'
import { rehearse } from '../../shared/practice/rehearse.ts'
import type { Script } from '../../shared/practice/script.ts'
import { parseScript } from '../../shared/practice/script.ts'
import { readPlainText } from '../../shared/text/read-plain-text.ts'

export const PRACTICE_SCRIPT: Script = parseScript(
  JSON.parse(readFileSync('templates/practice/script.json', 'utf8')),
)

/** The practice text after everybody did their part, without a host. */
export function practiceDraft(script: Script = PRACTICE_SCRIPT): Reader {
  const doc = new Y.Doc({ gc: false })
  startDraft(doc, {
    template: 'conclusiones-grcm',
    title: 'Conclusiones',
    meeting: {
      kind: 'GRCM',
      ordinal: null,
      city: 'La Antigua Guatemala',
      dates: ['2026-05-20'],
      ppt: { country: 'GTM', year: 2026 },
      present: ['CAN', 'CRI', 'MEX'],
      language: 'es',
    },
    paragraphs: readPlainText(readFileSync('templates/practice/conclusiones.txt', 'utf8')),
  })
  let atMs = Date.UTC(2026, 4, 20, 15)
  rehearse(doc, script, () => (atMs += 40))
  return openReader(openDraft(doc))
}

/** The same draft in a document of its own, as another person has it. */
export function copyOf({ draft }: Reader): Reader {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(draft.doc))
  return openReader(openDraft(doc))
}
