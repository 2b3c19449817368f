import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMeetingFile } from '../../electron/host/meetings/meeting-file.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { useGathering } from '../support/gathering.ts'
import { meetingOn, takeShot } from '../support/table.ts'

describe('a meeting with what this version does not understand', () => {
  const gathering = useGathering('aside')

  it('opens with the rest, and says so until one has taken note', async () => {
    const { page } = await gathering.preside(MEETING)
    await page.close()
    await gathering.restart(() => tamper(gathering.folder))
    const later = (await gathering.reopen()).page
    const banner = later.getByText('Se dejaron aparte 2 anotaciones que esta versión no entiende.')
    await banner.waitFor()
    await expect
      .poll(() => later.getByRole('textbox', { name: 'Texto' }).innerText())
      .toContain('Agradecer')
    await takeShot(later, 'set-aside')
    await later.getByRole('button', { name: 'Entendido' }).click()
    await banner.waitFor({ state: 'detached' })
    expect(gathering.faults()).toEqual([])
  })
})

/** Writes into the file what no Mesa of today writes. */
async function tamper(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const name = names.find((each) => each.endsWith('.mesa')) ?? ''
  const opened = openMeetingFile(path.join(folder, name))
  if (!opened.ok) throw new Error(`The meeting's file does not open: ${opened.error.kind}`)
  const file = opened.value
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(file.doc))
  const before = Y.encodeStateVector(copy)
  const { marks } = openDraft(copy)
  marks.set('later.1', { kind: 'blink', suggestion: '1.0', ranges: [1, 0, 5] })
  marks.set('later.2', 'a mark of ten years hence')
  const update = Y.encodeStateAsUpdate(copy, before)
  const written = file.append(update, { party: 'PPT', delegate: 'Nadie', atMs: 1 })
  file.close()
  if (!written.ok) throw new Error('The file takes nothing')
}

const MEETING = meetingOn('1. Agradecer a la Organización.', 'a. Tomar nota de los avances.')
