import { writeFileSync } from 'node:fs'
import * as Y from 'yjs'
import { createPracticeFile, PRACTICE_TEMPLATE } from '../../electron/host/meetings/practice.ts'
import { notesDocument } from '../../electron/host/store/port.ts'
import { findTemplate } from '../../electron/host/templates.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { openNotes } from '../../shared/notes/notes.ts'
import { printMarked } from '../../shared/text/print-marked.ts'

/** Writes a meeting with something of everything that a file can hold, and beside it the text that it has. */
export function freezeMeeting(path: string): void {
  let nowMs = Date.UTC(2026, 4, 20, 15)
  const tick = () => (nowMs += 900)
  const template = findTemplate(PRACTICE_TEMPLATE)
  if (template === null) throw new Error('No template')
  const created = createPracticeFile(path, template, tick)
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  const file = created.value
  const code = file.store.invitations().find(({ party }) => party === 'MEX')?.code ?? null
  const seat = { party: 'MEX', role: 'delegate', name: 'Ana' } as const
  file.store.addTicket({ ...seat, hash: 'ab'.repeat(32), code, createdMs: tick() })
  const notes = new Y.Doc({ gc: false })
  openNotes(notes).insert(0, 'Consultar con la capital')
  const bytes = Y.encodeStateAsUpdate(notes)
  const by = { party: 'MEX', delegate: 'Ana', atMs: tick() } as const
  file.store.append({ document: notesDocument('MEX'), bytes, ...by })
  file.keepSnapshot()
  const reader = openReader(openDraft(file.doc))
  writeFileSync(path.replace('.mesa', '.txt'), printMarked(reader.document(), { labels: true }))
  reader.stop()
  file.close()
}
