import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { must } from '../../support/host.ts'
import { openMesaDesk, openPracticeDesk } from '../../support/mesa.ts'
import { START_MS, writeMeeting } from '../../support/written-meeting.ts'

describe('mesa text --at', () => {
  it('gives the text as it stood, by a whole time and by the clock of the last day', async () => {
    const desk = written()
    const at = (minutes: number) => new Date(START_MS + minutes * 60_000).toISOString()
    const text = (time: string) => desk.mesa('text', '@a.mesa', '--at', time)
    expect((await text(at(0))).out).toBe('Agradecer MEX CAN CRI fin\n')
    expect((await text(at(2))).out).toBe('Agradecer MEX MEX0. CAN CAN1. CRI fin\n')
    expect((await text(at(2.9))).out).toBe('Agradecer MEX MEX0. CAN CAN1. CRI fin\n')
    const clock = new Date(START_MS + 60_000).toTimeString().slice(0, 5)
    expect((await text(clock)).out).toBe('Agradecer MEX MEX0. CAN CRI fin\n')
    expect((await text(at(60))).out).toBe((await desk.mesa('text', '@a.mesa')).out)
  })

  it('says when the meeting began, and what no moment is', async () => {
    const desk = written()
    const early = await desk.mesa('text', '@a.mesa', '--at', '2001-01-01T00:00Z')
    expect([early.exit, early.errors.join()]).toEqual([
      1,
      expect.stringContaining('empezó más tarde: 2026-05-20'),
    ])
    const bad = await desk.mesa('text', '@a.mesa', '--at', 'ayer')
    expect([bad.exit, bad.errors.join()]).toEqual([
      2,
      expect.stringContaining('«ayer» no es un momento'),
    ])
    desk.write('a.txt', 'Texto')
    expect((await desk.mesa('text', '@a.txt', '--at', '10:00')).exit).toBe(2)
  })

  it('keeps the order of what was written when the clock went wrong', async () => {
    const desk = written()
    tamper(desk.pathOf('a.mesa'), `UPDATE entries SET at_ms = ${START_MS + 9e12} WHERE seq = 2`)
    // The entry is altered now: the journal says so, and is not replayed as if nothing had been.
    expect((await desk.mesa('text', '@a.mesa', '--at', '10:00')).errors.join()).toContain('dañado')
  })

  it('goes into Word as well', async () => {
    const desk = written()
    const at = new Date(START_MS).toISOString()
    const made = await desk.mesa('export', '@a.mesa', '--as', 'clean', '--at', at, '-o', '@a.docx')
    expect(made).toMatchObject({ exit: 0, errors: [] })
    expect((await desk.mesa('text', '@a.docx')).out).toContain('Agradecer MEX CAN CRI fin')
  })
})

describe('mesa copy', () => {
  it('copies a meeting that is open, and the copy is whole', async () => {
    const desk = openMesaDesk()
    const file = writeMeeting(desk.pathOf('a.mesa'), 3)
    const copied = await desk.mesa('copy', '@a.mesa', '-o', '@copy.mesa')
    file.close()
    expect(copied).toMatchObject({ exit: 0, out: 'Copiada y comprobada: @copy.mesa\n' })
    expect((await desk.mesa('verify', '@copy.mesa')).exit).toBe(0)
    expect((await desk.mesa('copy', '@a.mesa', '-o', '@copy.mesa')).exit).toBe(1)
    expect((await desk.mesa('copy', '@a.mesa', '-o', '@copy.mesa', '--force')).exit).toBe(0)
  })

  it('is not put over a meeting that somebody has open', async () => {
    const desk = openMesaDesk()
    writeMeeting(desk.pathOf('a.mesa'), 3).close()
    const other = writeMeeting(desk.pathOf('b.mesa'), 2)
    expect((await desk.mesa('copy', '@a.mesa', '-o', '@b.mesa', '--force')).exit).toBe(1)
    other.close()
    expect((await desk.mesa('copy', '@a.mesa', '-o', '@b.mesa', '--force')).exit).toBe(0)
  })

  it('is not put beside the log of a meeting that is there no more, unless it is to go', async () => {
    const desk = written()
    writeFileSync(desk.pathOf('copy.mesa-wal'), 'registro')
    const copied = await desk.mesa('copy', '@a.mesa', '-o', '@copy.mesa')
    expect([copied.exit, copied.errors.join().includes('copy.mesa-wal')]).toEqual([1, true])
    expect(existsSync(desk.pathOf('copy.mesa'))).toBe(false)
    expect((await desk.mesa('copy', '@a.mesa', '-o', '@copy.mesa', '--force')).exit).toBe(0)
    expect(existsSync(desk.pathOf('copy.mesa-wal'))).toBe(false)
  })

  it('puts nothing in place of what is damaged or missing', async () => {
    const desk = written()
    tamper(desk.pathOf('a.mesa'), 'DELETE FROM entries WHERE seq = 2')
    for (const name of ['@a.mesa', '@none.mesa']) {
      const copied = await desk.mesa('copy', name, '-o', '@copy.mesa')
      expect([copied.exit, copied.errors.length]).toEqual([1, 1])
    }
    expect(() => readFileSync(desk.pathOf('copy.mesa'))).toThrow('ENOENT')
  })
})

describe('mesa verify', () => {
  it('saves nothing over a meeting that somebody has open', async () => {
    const desk = written()
    const other = writeMeeting(desk.pathOf('b.mesa'), 2)
    const saved = await desk.mesa('verify', '@a.mesa', '-o', '@b.mesa', '--force')
    expect([saved.exit, saved.errors.join()]).toEqual([1, expect.stringContaining('@b.mesa')])
    expect(must(other.store.record(() => []))).toEqual([])
    other.close()
    const there = must(openMeetingFile(desk.pathOf('b.mesa')))
    there.close()
    expect(there.store.digest).toBe(other.store.digest)
  })

  it('says that a meeting is whole, with its digest, and writes nothing', async () => {
    const desk = openPracticeDesk()
    const before = readFileSync(desk.pathOf('practice.mesa'))
    const { exit, out } = await desk.mesa('verify', '@practice.mesa')
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/^\d+ entradas sanas, de 2026-.*\nHuella: [0-9a-f]{64}\n$/),
    ])
    expect(readFileSync(desk.pathOf('practice.mesa')).equals(before)).toBe(true)
  })

  it('says what was altered, when and in whose name, and saves the rest', async () => {
    const desk = written()
    tamper(desk.pathOf('a.mesa'), "UPDATE entries SET party = 'MEX' WHERE seq = 3")
    tamper(desk.pathOf('a.mesa'), 'DELETE FROM entries WHERE seq = 5')
    const { exit, out, errors } = await desk.mesa('verify', '@a.mesa', '-o', '@sound.mesa')
    expect(exit).toBe(1)
    expect(out).toMatch(/entrada 3, 2026-05-20 .*, MEX, Persona CAN: no es lo que se escribió/)
    expect(out).toMatch(/entrada 5, después de 2026-05-20 .*: falta/)
    expect(errors).toEqual([
      'mesa: @a.mesa está dañado o fue alterado: 3 entradas no son las que se escribieron',
    ])
    expect((await desk.mesa('verify', '@sound.mesa')).exit).toBe(0)
    expect((await desk.mesa('text', '@sound.mesa')).out).toContain('MEX0.')
  })

  it('refuses what is open elsewhere, of a later Mesa, or no meeting', async () => {
    const desk = written()
    const file = must(openMeetingFile(desk.pathOf('a.mesa')))
    expect((await desk.mesa('verify', '@a.mesa')).errors.join()).toContain(
      'abierto en otro programa',
    )
    file.close()
    tamper(desk.pathOf('a.mesa'), 'PRAGMA user_version = 99')
    expect((await desk.mesa('verify', '@a.mesa')).errors.join()).toContain('más nueva de Mesa')
    desk.write('text.mesa', 'Texto')
    expect((await desk.mesa('verify', '@text.mesa')).errors.join()).toContain('no es una reunión')
  })
})

function written() {
  const desk = openMesaDesk()
  writeMeeting(join(desk.folder, 'a.mesa'), 5).close()
  return desk
}

function tamper(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
