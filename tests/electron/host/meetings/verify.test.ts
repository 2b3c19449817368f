import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { verifyMeeting } from '../../../../electron/host/meetings/verify.ts'
import type { Verdict } from '../../../../electron/host/meetings/verify.ts'
import { chanceOf } from '../../../properties/chance.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { drawDoc, writeMeeting } from '../../../support/written-meeting.ts'

const WORDS = 12
const FLIPS = 300

describe('verifying a meeting file', () => {
  it.each([
    ['its words', "bytes = x'00'"],
    ['whose it is', "party = 'USA'"],
    ['the person', "delegate = 'Nadie'"],
    ['the time', 'at_ms = at_ms + 1'],
    ['the document', "document = 'notes/MEX'"],
    ['its digest', 'digest = zeroblob(32)'],
  ])('names the one entry in which %s was altered, wherever it stands', (_, change) => {
    for (let seq = 1; seq <= WORDS + 1; seq += 1) {
      const path = written()
      tamper(path, `UPDATE entries SET ${change} WHERE seq = ${seq}`)
      const [first, ...others] = must(verifyMeeting(path)).flaws
      expect(first).toMatchObject({ kind: 'altered', seq })
      // Whoever changes a digest breaks the link to the next one too.
      expect(others.map((flaw) => flaw.seq)).toEqual(
        change.startsWith('digest') && seq <= WORDS ? [seq + 1] : [],
      )
    }
  })

  it('tells entries that changed places, and one that was put in', () => {
    const swapped = written()
    tamper(
      swapped,
      'UPDATE entries SET seq = -seq WHERE seq IN (4, 5); UPDATE entries SET seq = 9 + seq WHERE seq < 0',
    )
    expect(must(verifyMeeting(swapped)).flaws.map(({ seq }) => seq)).toEqual([4, 5, 6])
    const added = written()
    tamper(
      added,
      `INSERT INTO entries SELECT ${WORDS + 2}, document, bytes, party, delegate, at_ms, digest FROM entries WHERE seq = 3`,
    )
    expect(must(verifyMeeting(added)).flaws.map(({ seq }) => seq)).toEqual([WORDS + 2])
  })

  it('finds no file whole that says something else than was written, whatever byte was flipped', () => {
    const path = written()
    const whole = readFileSync(path)
    const told = tellOf(path)
    const chance = chanceOf(20260520)
    const folder = temporaryFolder()
    const outcomes: string[] = []
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const bytes = Buffer.from(whole)
      const at = chance.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
      const target = join(folder, `${flip}.mesa`)
      writeFileSync(target, bytes)
      const verdict = verifyMeeting(target)
      const isWhole = verdict.ok && isFlawless(verdict.value)
      outcomes.push(isWhole ? 'whole' : 'told')
      if (isWhole) expect([flip, at, tellOf(target)]).toEqual([flip, at, told])
    }
    expect(outcomes).toContain('told')
  })
})

function written(): string {
  const path = join(temporaryFolder(), 'a.mesa')
  if (bytesOfOne === null) writeMeeting(path, WORDS, 6).close()
  bytesOfOne ??= readFileSync(path)
  writeFileSync(path, bytesOfOne)
  return path
}

/** Made once: each of its entries waits for the disk. */
let bytesOfOne: Uint8Array | null = null

function isFlawless({ flaws, isSnapshotTrue, isWellBuilt }: Verdict): boolean {
  return flaws.length === 0 && isSnapshotTrue && isWellBuilt
}

/** The text with its marks, and who wrote when; where it does not open, that. */
function tellOf(path: string): unknown {
  const opened = openMeetingFile(path)
  if (!opened.ok) return opened.error.kind
  const { doc, store } = opened.value
  const writers = [...store.entries()].map(({ party, delegate, atMs }) => [party, delegate, atMs])
  opened.value.close()
  return [drawDoc(doc), writers]
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
