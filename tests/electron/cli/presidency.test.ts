import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../../shared/draft/draft.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import { openMeetingFile } from '../../../electron/host/meetings/meeting-file.ts'
import { MEETING_JSON, openMesaDesk } from '../../support/mesa.ts'

const LOGO = readFileSync(new URL('../../../templates/letterhead/emblem.png', import.meta.url))

/** What a presidency has decided, as its file says it. */
const FILE = {
  mesa: 'presidency',
  version: 1,
  ppt: { country: 'SLV', year: 2022 },
  spelling: {
    ...{ order: 'conference', unitedStates: 'long', infinitive: 'to' },
    proTempore: 'Pro Tempore',
  },
  documents: {
    'conclusiones-grcm': {
      ...{ verbs: 'infinitive', isNumbered: true, thirdLevel: 'dash' },
      ...{ hasAnnex: false, isPlaceFirst: false },
    },
  },
  letterhead: {
    pages: 'every',
    logos: [{ slot: 'right', picture: LOGO.toString('base64') }],
  },
}

const NEW = ['new', '--template', 'conclusiones-grcm', '--meeting', '@m.json', '-o', '@a.mesa']

describe('mesa presidency', () => {
  it('passes from the meetings of one to those of the next', async () => {
    const { mesa, write, pathOf } = openMesaDesk()
    write('m.json', JSON.stringify({ ...(JSON.parse(MEETING_JSON) as object), ppt: undefined })) // ours
    write('p.mesa-ppt.json', JSON.stringify(FILE))
    expect((await mesa(...NEW, '--presidency', '@p.mesa-ppt.json')).errors).toEqual([])
    expect((await mesa('text', '@a.mesa')).out).toContain(
      'la Presidencia Pro Tempore (PPT) de El Sa',
    )
    expect(settingsOf(pathOf('a.mesa'))).toMatchObject({
      meeting: { ppt: { country: 'SLV', year: 2022 } },
      form: { thirdLevel: 'dash', unitedStates: 'long' },
      letterheadOn: 'every',
      logos: [{ slot: 'right', mediaType: 'image/png' }],
    })
    const saved = await mesa('presidency', 'save', '@a.mesa', '-o', '@next.mesa-ppt.json')
    expect(saved.out).toBe('Guardado: @next.mesa-ppt.json\n')
    expect(JSON.parse(readFileSync(pathOf('next.mesa-ppt.json'), 'utf8'))).toEqual(FILE)
    expect((await mesa('presidency', 'check', '@next.mesa-ppt.json')).out).toBe(
      'El archivo está bien: El Salvador 2022, 1 logotipo, 1 clase de documento\n',
    )
  })

  it('says every problem of a file, with its line, and makes no meeting of it', async () => {
    const { mesa, write } = openMesaDesk()
    write('m.json', MEETING_JSON)
    const wrong = { ...FILE, ppt: { country: 'ARG', year: '2022' } }
    write('p.json', JSON.stringify(wrong, null, 2))
    const checked = await mesa('presidency', 'check', '@p.json')
    expect(checked.exit).toBe(1)
    expect(checked.out.split('\n')).toEqual([
      expect.stringMatching(/^línea 5, «ppt\.country»: puede ser BLZ, /),
      'línea 6, «ppt.year»: debe ser un número, sin comillas',
      '',
    ])
    const failed = [
      'mesa: @p.json: el archivo de la presidencia tiene 2 problemas; vea mesa presidency check',
    ]
    expect(checked.errors).toEqual(failed)
    expect((await mesa(...NEW, '--presidency', '@p.json')).errors).toEqual(failed)
    expect((await mesa('text', '@a.mesa')).exit).toBe(1)
  })

  it('spells the letterhead as the presidency does', async () => {
    const { mesa, write, pathOf } = openMesaDesk()
    write('m.json', MEETING_JSON)
    write('p.json', JSON.stringify({ ...FILE, letterhead: { logos: [] } }))
    await mesa(...NEW, '--presidency', '@p.json')
    await mesa('export', '@a.mesa', '--as', 'clean', '-o', '@a.docx')
    const parts = unzipSync(readFileSync(pathOf('a.docx')))
    const header = strFromU8(parts['word/header2.xml'] ?? new Uint8Array())
    expect(header).toContain('Presidencia Pro Tempore')
  })
})

function settingsOf(path: string) {
  const file = openMeetingFile(path)
  if (!file.ok) throw new Error(file.error.kind)
  const settings = readSettings(openDraft(file.value.doc))
  file.value.close()
  return settings
}
