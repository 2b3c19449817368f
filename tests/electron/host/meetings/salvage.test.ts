import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { salvageMeeting } from '../../../../electron/host/meetings/salvage.ts'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { drawDoc, wordsIn, writeMeeting } from '../../../support/written-meeting.ts'

const WORDS = 12

describe('a meeting file that was altered', () => {
  it('is said to be whole while it is', () => {
    const { path } = written(6)
    const verdict = must(verifyMeeting(path))
    expect(verdict).toMatchObject({ entries: WORDS + 1, flaws: [], isSnapshotTrue: true })
    expect(verdict.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('tells where, when and in whose name', () => {
    const { path } = written()
    tamper(path, "UPDATE entries SET bytes = x'00' WHERE seq = 5")
    tamper(path, 'DELETE FROM entries WHERE seq = 9')
    expect(must(verifyMeeting(path)).flaws).toMatchObject([
      { kind: 'altered', seq: 5, party: 'MEX', delegate: 'Persona MEX' },
      { kind: 'missing', seq: 9 },
      { kind: 'unproven', seq: 10 },
    ])
  })

  it('is not fooled by a snapshot that says something else than the journal', () => {
    const { path } = written(6)
    const file = must(openMeetingFile(path))
    file.doc.getText('body').insert(1, 'falso ')
    file.keepSnapshot()
    file.close()
    expect(must(verifyMeeting(path))).toMatchObject({ flaws: [], isSnapshotTrue: false })
  })

  it('gives back all of the text where the snapshot was taken after the damage', () => {
    const { path, text } = written(WORDS - 2)
    tamper(path, "UPDATE entries SET bytes = x'00' WHERE seq IN (2, 5, 6)")
    const before = readFileSync(path)
    const { words, drawn, flaws } = salvaged(path)
    expect([drawn, words.length, flaws]).toEqual([text, WORDS, 3])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('gives back what does not build on the damage where there is no snapshot', () => {
    const { path } = written()
    // The fourth word, Mexico's second: what Mexico wrote later stands on it, the others' does not.
    tamper(path, "UPDATE entries SET bytes = x'00' WHERE seq = 5")
    const { words, leftOut } = salvaged(path)
    expect(words).toEqual([
      'MEX0',
      'CAN1',
      'CAN4',
      'CAN7',
      'CAN10',
      'CRI2',
      'CRI5',
      'CRI8',
      'CRI11',
    ])
    expect(leftOut).toBe(2)
  })

  it('keeps its name, its invitations and its tickets, and is whole', () => {
    const { path } = written()
    tamper(path, 'DELETE FROM entries WHERE seq = 7')
    const target = join(temporaryFolder(), 'sound.mesa')
    must(salvageMeeting(path, target))
    const [old, sound] = [rowsOf(path), rowsOf(target)]
    expect(sound).toEqual(old)
    expect(must(verifyMeeting(target)).flaws).toEqual([])
  })
})

describe('a file cut at any byte', () => {
  it('opens, or gives back words of those who wrote them, or is refused', () => {
    const { path } = written(6)
    const whole = readFileSync(path)
    const folder = temporaryFolder()
    const outcomes = new Set<string>()
    for (let size = 0; size <= whole.length; size += 997) {
      const cut = join(folder, `${size}.mesa`)
      writeFileSync(cut, whole.subarray(0, size))
      outcomes.add(outcomeOf(cut, join(folder, `${size} sound.mesa`)))
    }
    writeFileSync(join(folder, 'whole.mesa'), whole)
    outcomes.add(outcomeOf(join(folder, 'whole.mesa'), ''))
    expect(
      [...outcomes].filter((each) => !/^(not-a-meeting|damaged|sound|whole)$/.test(each)),
    ).toEqual([])
    expect(outcomes).toContain('whole')
  })

  it('or with a torn page in it, does the same', () => {
    const { path } = written(6)
    const whole = readFileSync(path)
    const folder = temporaryFolder()
    const outcomes: string[] = []
    for (let at = 4096; at + 512 <= whole.length; at += 2048) {
      const torn = Buffer.from(whole)
      torn.fill(0, at, at + 512)
      const target = join(folder, `${at}.mesa`)
      writeFileSync(target, torn)
      outcomes.push(outcomeOf(target, join(folder, `${at} sound.mesa`)))
    }
    expect(outcomes.filter((each) => !/^(damaged|sound|whole)$/.test(each))).toEqual([])
    expect(outcomes).toContain('sound')
  })
})

/** What became of it; a sentence where words are not whose they were. */
function outcomeOf(path: string, target: string): string {
  const opened = openMeetingFile(path)
  if (opened.ok) {
    opened.value.close()
    return strangeWords(opened.value.doc) ?? 'whole'
  }
  if (opened.error.kind !== 'damaged') return opened.error.kind
  const saved = salvageMeeting(path, target)
  if (!saved.ok) return saved.error.kind
  const file = must(openMeetingFile(target))
  file.close()
  return strangeWords(file.doc) ?? 'sound'
}

/** Each word names its author: none under another flag, none twice, none that nobody wrote. */
function strangeWords(doc: Y.Doc): string | null {
  const drawn = drawDoc(doc)
  const words = wordsIn(doc)
  if (new Set(words).size !== words.length) return `twice: ${words.join(' ')}`
  const signed = [...drawn.matchAll(/\[\+(\w{3}):([^\]]*)\]/g)]
  const foreign = signed.filter(
    ([, party = '', text = '']) => !text.replaceAll(party, '').match(/^[ .\d]*$/),
  )
  return foreign.length === 0 ? null : `foreign: ${foreign.join(' ')}`
}

function written(snapshotAfter?: number) {
  const path = join(temporaryFolder(), 'a.mesa')
  const file = writeMeeting(path, WORDS, snapshotAfter)
  file.close()
  return { path, text: drawDoc(file.doc) }
}

function salvaged(path: string) {
  const target = join(temporaryFolder(), 'sound.mesa')
  const { flaws, leftOut } = must(salvageMeeting(path, target))
  const file = must(openMeetingFile(target))
  file.close()
  return { words: wordsIn(file.doc), drawn: drawDoc(file.doc), flaws: flaws.length, leftOut }
}

function rowsOf(path: string): unknown {
  const copy = join(temporaryFolder(), 'copy.mesa')
  copyFileSync(path, copy)
  const database = new Database(copy)
  const rows = ['meta', 'invitations', 'tickets'].map((table) =>
    database.prepare(`SELECT * FROM ${table}`).raw().all([]),
  )
  database.close()
  return JSON.parse(JSON.stringify(rows))
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
