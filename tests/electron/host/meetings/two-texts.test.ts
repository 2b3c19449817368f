import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMeetingFile, openMeetingFile } from '../../../../electron/host/index.ts'
import type { MeetingFile } from '../../../../electron/host/index.ts'
import { readMeetingAt } from '../../../../electron/host/meetings/meeting-at.ts'
import { salvageMeeting } from '../../../../electron/host/meetings/salvage.ts'
import { translationUpdate } from '../../../../electron/host/meetings/translation.ts'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import { baseParagraphs } from '../../../support/base-paragraphs.ts'
import { MEETING, after, draw } from '../../../support/drafting.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { drawRows, twoDesksFor } from '../../../support/two-languages.ts'
import type { TwoDesks } from '../../../support/two-languages.ts'

const START_MS = Date.UTC(2026, 4, 20, 15)
const BOTH = [
  '1| Agradecer[+MEX: 0 2 4] a los Países',
  'p| \\[English translation of the original Spanish text\\]\n1| To thank[+MEX: 1 3 5] the Countries',
]

/** Entry 1 is the original's base text, 2 that of the translation; Mexico writes six words, to and fro. */
function written(snapshotAfter?: number): string {
  const path = join(temporaryFolder(), 'a.mesa')
  const paragraphs = baseParagraphs('1| Agradecer a los Países')
  const opening = { template: 'x', title: 'Prueba', meeting: MEETING, paragraphs }
  const file = must(createMeetingFile(path, opening, START_MS))
  beginEnglish(file)
  for (let word = 0; word < 6; word += 1) {
    append(file, word, ({ es, en }) => {
      const [desk, words] = word % 2 === 0 ? [es, 'Agradecer'] : [en, 'To thank']
      const place = word < 2 ? after(desk, words) : after(desk, ` ${word - 2}`)
      desk.pen.insertText(place, ` ${word}`)
    })
    if (word + 1 === snapshotAfter) file.keepSnapshot()
  }
  file.close()
  return path
}

function beginEnglish(file: MeetingFile): void {
  const paragraphs = baseParagraphs('1| To thank the Countries')
  const source = { kind: 'plain', paragraphs, thirdLevel: null } as const
  const by = { party: 'PPT', delegate: 'Elena', atMs: START_MS } as const
  const update = translationUpdate(file.doc, () => null, source, by)
  if (update === null) throw new Error('There is one')
  must(file.append(update, { party: null, delegate: '', atMs: START_MS }))
}

function append(file: MeetingFile, word: number, change: (desks: TwoDesks) => void): void {
  const desks = twoDesksFor('MEX', Y.encodeStateAsUpdate(file.doc), 100 + word)
  const before = Y.encodeStateVector(desks.doc)
  change(desks)
  const atMs = START_MS + (word + 1) * 60_000
  const by = { party: 'MEX', delegate: 'Ana', atMs } as const
  must(file.append(Y.encodeStateAsUpdate(desks.doc, before), by))
}

function drawBoth(doc: Y.Doc): readonly string[] {
  const { es, en } = twoDesksFor('OBS', Y.encodeStateAsUpdate(doc), 9)
  return [draw(es), draw(en)]
}

function reopened(path: string): Y.Doc {
  const file = must(openMeetingFile(path))
  file.close()
  return file.doc
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

describe('a file with two texts', () => {
  it.each([undefined, 3])('says what it said when it is opened again (snapshot: %s)', (at) => {
    const path = written(at)
    expect(drawBoth(reopened(path))).toEqual(BOTH)
    expect(must(verifyMeeting(path))).toMatchObject({ entries: 8, flaws: [], isSnapshotTrue: true })
  })

  it('still says what translates what', () => {
    const desks = twoDesksFor('OBS', Y.encodeStateAsUpdate(reopened(written(4))), 9)
    expect(drawRows(desks)).toContain(
      'Agradecer 0 2 4 a los Países ↔ To thank 1 3 5 the Countries (unconfirmed)',
    )
  })

  it('is read as it stood at a moment', () => {
    const then = must(readMeetingAt(written(), () => START_MS + 2 * 60_000))
    expect(drawBoth(then.doc)).toEqual([
      '1| Agradecer[+MEX: 0] a los Países',
      'p| \\[English translation of the original Spanish text\\]\n1| To thank[+MEX: 1] the Countries',
    ])
  })

  it('is given back whole from a snapshot, with the base text of the translation', () => {
    const path = written(6)
    tamper(path, "UPDATE entries SET bytes = x'00' WHERE seq IN (2, 4)")
    const target = join(temporaryFolder(), 'sound.mesa')
    must(salvageMeeting(path, target))
    expect(drawBoth(reopened(target))).toEqual(BOTH)
    expect(must(verifyMeeting(target)).flaws).toEqual([])
  })

  it('keeps the original where the translation is damaged and there is no snapshot', () => {
    const path = written()
    tamper(path, "UPDATE entries SET bytes = x'00' WHERE seq = 2")
    const target = join(temporaryFolder(), 'sound.mesa')
    const { lost } = must(salvageMeeting(path, target))
    expect(drawBoth(reopened(target))).toEqual([BOTH[0], ''])
    expect(lost).toBe(4)
  })
})
