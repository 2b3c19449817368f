import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import type { MeetingFile } from '../../../../electron/host/index.ts'
import { createSecondCopy, findPlace } from '../../../../electron/host/meetings/second-copy.ts'
import type { CopyPlace } from '../../../../electron/host/meetings/second-copy.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'
import { wordsIn, writeMeeting } from '../../../support/written-meeting.ts'

describe('a second copy', () => {
  it('follows the meeting, is whole each time, and leaves nothing else behind', async () => {
    const { file, stick, place, follow, copy } = start()
    await follow()
    expect([wordsAt(join(stick, 'a.mesa')).length, copy.state().problem]).toEqual([3, null])
    file.store.addTicket({ ...ticket, hash: 'x' })
    await follow()
    const copied = must(openMeetingFile(join(stick, 'a.mesa')))
    expect(copied.store.findTicket('x')?.name).toBe('Ana')
    copied.close()
    expect(readdirSync(place.folder)).toEqual(['a.mesa'])
  })

  it('has what a served meeting wrote ahead', async () => {
    const { file, stick, follow } = start()
    file.store.writeAhead()
    for (const hash of ['x', 'y']) {
      file.store.addTicket({ ...ticket, hash })
      await follow()
      const copied = must(openMeetingFile(join(stick, 'a.mesa')))
      expect(copied.store.findTicket(hash)?.name).toBe('Ana')
      copied.close()
    }
    file.close()
  })

  it('is missed when the stick is gone, and catches up when it is back', async () => {
    const { file, stick, follow, copy } = start()
    await follow()
    const { keptMs } = copy.state()
    renameSync(stick, `${stick}-out`)
    await follow()
    file.store.revokeInvitation('x', 1)
    await follow()
    expect(copy.state()).toEqual({ keptMs, problem: 'no-folder' })
    renameSync(`${stick}-out`, stick)
    await follow()
    expect(copy.state().problem).toBeNull()
  })

  it('never goes to the computer’s own disk in place of the stick', async () => {
    const { stick, follow, copy } = start({ isElsewhere: true })
    await follow()
    expect([copy.state().problem, readdirSync(stick)]).toEqual(['no-folder', []])
  })

  it('says so where it cannot be written, and that is all', async () => {
    const { stick, follow, copy } = start()
    mkdirSync(join(stick, 'a.mesa.new/in the way'), { recursive: true })
    await follow()
    expect([copy.state().problem, readdirSync(stick)]).toEqual(['cannot-write', ['a.mesa.new']])
  })

  it('writes over what the meeting was before, and over nothing else', async () => {
    const first = start()
    await first.follow()
    // The copy went on at another computer: what it has now is in no other file.
    const elsewhere = must(openMeetingFile(join(first.stick, 'a.mesa')))
    must(
      elsewhere.store.append({
        document: 'draft',
        bytes: new Uint8Array([0, 0]),
        party: 'CAN',
        delegate: 'Luc',
        atMs: 5,
      }),
    )
    elsewhere.close()
    writeFileSync(join(first.stick, 'a (2).mesa'), 'Otra cosa')
    const again = createSecondCopy(first.file, first.place, () => first.now.ms)
    await again.follow()
    expect(readdirSync(first.stick).sort()).toEqual(['a (2).mesa', 'a (3).mesa', 'a.mesa'])
    expect(wordsAt(join(first.stick, 'a (3).mesa'))).toHaveLength(3)
    const former = createSecondCopy(first.file, first.place, () => first.now.ms)
    copyFileSync(join(first.stick, 'a (3).mesa'), join(first.stick, 'a.mesa'))
    await former.follow()
    expect(readdirSync(first.stick)).toHaveLength(3)
  })

  it('is not taken from under somebody who opened it', async () => {
    const { file, stick, follow } = start()
    await follow()
    const opened = must(openMeetingFile(join(stick, 'a.mesa')))
    opened.store.writeAhead()
    must(opened.store.addTicket({ ...ticket, hash: 'theirs' }))
    file.store.addTicket({ ...ticket, hash: 'ours' })
    await follow()
    opened.close()
    const namesIn = (name: string) => {
      const copy = must(openMeetingFile(join(stick, name)))
      const found = ['theirs', 'ours'].filter((hash) => copy.store.findTicket(hash) !== null)
      copy.close()
      return found
    }
    expect([namesIn('a.mesa'), namesIn('a (2).mesa')]).toEqual([['theirs'], ['ours']])
  })

  it('does not come to lie beside the log of a copy that is there no more', async () => {
    const { stick, follow } = start()
    writeFileSync(join(stick, 'a.mesa-wal'), 'registro')
    await follow()
    expect(readdirSync(stick).sort()).toEqual(['a (2).mesa', 'a.mesa-wal'])
  })

  it('is not made in a folder that is none', () => {
    const { file, stick } = start()
    expect([findPlace(join(stick, 'none'), file.path), findPlace(file.path, file.path)]).toEqual([
      null,
      null,
    ])
  })
})

const ticket = { code: null, party: 'MEX', role: 'delegate', name: 'Ana', createdMs: 1 } as const

function start(change: Partial<CopyPlace> = {}) {
  const folder = temporaryFolder()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const file: MeetingFile = writeMeeting(join(folder, 'a.mesa'), 3)
  const place = { ...findPlace(stick, file.path), folder: stick, isElsewhere: false, ...change }
  const now = { ms: 1_000 }
  const copy = createSecondCopy(file, place, () => now.ms)
  const follow = async () => {
    now.ms += 60_000
    await copy.follow()
  }
  return { file, stick, place, now, copy, follow }
}

function wordsAt(path: string): readonly string[] {
  if (!existsSync(path)) return []
  const file = must(openMeetingFile(path))
  file.close()
  return wordsIn(file.doc)
}
