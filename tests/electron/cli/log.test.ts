import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../../electron/cli/on-record.ts'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { breakSilence, openSilence, silencesOf } from '../../../shared/draft/circulations.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import type { ListedLog } from '../../../shared/draft/log-file.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import type { MesaDesk } from '../../support/mesa.ts'
import { MESA_NOW_MS, openPracticeDesk } from '../../support/mesa.ts'

async function logOf({ mesa }: MesaDesk, ...args: readonly string[]): Promise<ListedLog> {
  const { out } = await mesa('log', '@practice.mesa', '--json', ...args)
  return JSON.parse(out) as ListedLog // what the command prints
}

describe('mesa log', () => {
  it('tells each decision with the words before and after', async () => {
    const desk = openPracticeDesk()
    const before = (await logOf(desk)).decisions.length
    await desk.mesa('decide', '@practice.mesa', '--accept', '--country', 'CAN', '--by', 'Ana')
    const { format, version, decisions } = await logOf(desk)
    expect([format, version]).toEqual(['mesa-decisions', 1])
    const fresh = decisions.slice(before)
    expect(fresh.length).toBeGreaterThan(1)
    const found = fresh.find(({ deleted }) => deleted === 'felicitar')
    expect(found).toMatchObject({
      verdict: 'accepted',
      by: 'Ana',
      time: '2026-05-20T16:00:00.000Z',
      undone: null,
      round: 1,
      country: 'CAN',
      delegate: 'Louise Roy',
      kind: 'replace',
      paragraph: '1',
      inserted: 'reconocer el esfuerzo de',
    })
    expect(found?.without).toContain('y felicitar a quienes')
    expect(found?.with).toContain('y reconocer el esfuerzo de a quienes')
    expect(new Set(fresh.map(({ batch }) => batch)).size).toBe(1)
  })

  it('keeps to one country', async () => {
    const desk = openPracticeDesk()
    const all = await logOf(desk)
    const some = await logOf(desk, '--country', 'cri')
    expect(some.country).toBe('CRI')
    expect(some.decisions).toEqual(all.decisions.filter(({ country }) => country === 'CRI'))
    expect(some.decisions.length).toBeGreaterThan(0)
    expect((await desk.mesa('log', '@practice.mesa', '--country', 'CHL')).errors[0]).toMatch(
      /^mesa: no hay país con el código «CHL»/,
    )
  })

  it('writes a table for spreadsheets, and nothing over what is there', async () => {
    const { mesa, pathOf } = openPracticeDesk()
    const args = ['log', '@practice.mesa', '--csv', '-o', '@log.csv']
    expect(await mesa(...args)).toEqual({ exit: 0, out: 'Exportado: @log.csv\n', errors: [] })
    const [head, first] = readFileSync(pathOf('log.csv'), 'utf8').split('\r\n')
    expect(head).toMatch(/^\ufeffHora \(UTC\),Decisión,Quién decidió,Deshecha,/)
    expect(first).toMatch(/^2026-05-20 15:00:\d\d,(aceptada|rechazada),/)
    expect((await mesa(...args)).errors).toEqual([
      'mesa: @log.csv ya existe; para reemplazarlo use --force',
    ])
  })

  it('prints a line for each, in the language of the reader', async () => {
    const { mesa } = openPracticeDesk('en')
    const { out } = await mesa('log', '@practice.mesa')
    expect(out).toMatch(/^2026-05-20 15:00:\d\d {2}(accepted|rejected)/m)
  })

  it('tells below them what was done with the whole text', async () => {
    const desk = openPracticeDesk('en')
    const opened = openMeetingFile(desk.pathOf('practice.mesa'))
    if (!opened.ok) throw new Error(opened.error.kind)
    const file = opened.value
    const chair = { party: 'PPT', role: 'chair', name: 'Ana Peña' } as const
    const by = { party: 'PPT', delegate: 'Ana Peña', atMs: MESA_NOW_MS } as const
    const reader = openReader(openDraft(file.doc))
    const recorded = onRecord(file, chair, MESA_NOW_MS, () => {
      openSilence(reader, '2026-05-23T12:00-06:00', by)
      for (const { id } of silencesOf(reader)) {
        breakSilence(reader, id, { of: 'BLZ', isOn: true, why: 'Not yet.' }, by)
      }
    })
    file.close()
    expect(recorded.ok).toBe(true)
    const { out } = await desk.mesa('log', '@practice.mesa')
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      expect.stringMatching(
        /^2026-05-20 16:00:00 {2}Text circulated under silence until May 23, 2026, 12:00 \(UTC−6\) {2}Ana Peña \(PPT\)$/,
      ),
      expect.stringMatching(
        /^2026-05-20 16:00:00 {2}Belize broke the silence: “Not yet.” +Ana Peña \(PPT\)$/,
      ),
    ])
  })

  it('asks which of two forms', async () => {
    const { mesa } = openPracticeDesk()
    expect(await mesa('log', '@practice.mesa', '--json', '--csv')).toEqual({
      ...{ exit: 2, out: '', errors: ['mesa: diga --json o --csv, no los dos'] },
    })
  })
})
