import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Circulation, Silence } from '../../../shared/document/circulation.ts'
import { parseLetterheadFile } from '../../../shared/docx/graft/letterhead-file.ts'
import { silenceId } from '../../../shared/ids.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { writeSession } from '../../../shared/docx/write/session-files.ts'
import type { DocxRequest } from '../../../shared/docx/write/write-docx.ts'
import { checkedDocx } from '../../support/checked-docx.ts'
import { MEETING, altered, exported, partOf } from '../../support/exported.ts'
import { houseLetterhead } from '../../support/house-letterhead.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { wordLetterhead } from '../../support/word-letterhead.ts'

const PPT = { party: 'PPT', delegate: 'Elena Robles', atMs: 1 } as const
const SILENCE: Silence = {
  ...{ id: silenceId('1.1'), until: '2021-12-04T17:00-06:00', opened: PPT },
  ...{ breaks: [], result: null, isChanged: false },
}
const NOW = Date.UTC(2021, 11, 2)
const FINAL: Circulation = { silence: null, final: { ...PPT, isChanged: false } }
const UNDER_SILENCE: Circulation = { silence: SILENCE, final: null }
const APPROVED: Circulation = {
  silence: { ...SILENCE, result: { ...PPT, kind: 'approved' } },
  final: null,
}
const TEXT = '1| Instar a todos.'
const PENDING = '1| Instar [+MEX:ya ]a todos.'

/** The words of head and foot of every page, without the letterhead's own. */
async function saidOn(circulation: Circulation, request: Partial<DocxRequest> = {}, text = TEXT) {
  const file = await exported(text, { mode: 'clean', nowMs: NOW, circulation, ...request })
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /(header|footer)\d/.test(path))
  const words = parts.map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, ' ')).join(' ')
  return {
    head: /Versión final|Final Version/.test(words),
    silence: /En procedimiento de silencio hasta el 4 de diciembre de 2021, 17:00 \(UTC−6\)/.test(
      words,
    ),
    approved: /Aprobado por procedimiento de silencio el 4 de diciembre de 2021/.test(words),
  }
}

const NOTHING = { head: false, silence: false, approved: false }

describe('a file of a text', () => {
  it('says on its pages that it is under silence, approved by it, or final', async () => {
    expect(await saidOn(UNDER_SILENCE)).toEqual({ ...NOTHING, silence: true })
    expect(await saidOn(APPROVED)).toEqual({ ...NOTHING, approved: true })
    for (const letterheadOn of ['first', 'every', 'last'] as const) {
      expect(await saidOn(FINAL, { letterheadOn }), letterheadOn).toEqual({
        ...NOTHING,
        head: true,
      })
    }
    expect(await saidOn({ silence: SILENCE, final: FINAL.final })).toEqual({
      ...{ head: true, silence: true, approved: false },
    })
  })

  it('says on every page that it is final, however long its title is', async () => {
    const title = 'Declaración de la Reunión Viceministerial '.repeat(4)
    const file = await exported(TEXT, { mode: 'clean', circulation: FINAL, title })
    expect(partOf(file, 'word/header1.xml')).toMatch(/… · Versión final/)
    expect(partOf(file, 'word/header2.xml')).toContain('Versión final')
  })

  it('says so of the very text alone: not with proposals in it, nor of one that changed', async () => {
    expect(await saidOn(FINAL, { pending: 'in' }, PENDING)).toEqual(NOTHING)
    expect(await saidOn(FINAL, { mode: 'tracked' }, PENDING)).toEqual(NOTHING)
    expect(await saidOn(FINAL, { mode: 'tracked' })).toEqual({ ...NOTHING, head: true })
    expect(await saidOn(FINAL, { pending: 'out' }, PENDING)).toEqual({ ...NOTHING, head: true })
    const changed = { silence: { ...SILENCE, isChanged: true }, final: { ...PPT, isChanged: true } }
    expect(await saidOn(changed)).toEqual(NOTHING)
  })

  it('is read back without it', async () => {
    const file = await exported(TEXT, { mode: 'clean', circulation: FINAL })
    const read = readDocx(file)
    expect(read.ok && showParagraphs(read.value.document.paragraphs)).toBe(TEXT)
  })

  it('is read back without it from the presidency’s own letterhead too, where nobody wrote into it', async () => {
    const own = parseLetterheadFile(await wordLetterhead())
    if (!own.ok) throw new Error(own.error.kind)
    const file = await exported(TEXT, {
      ...{ mode: 'clean', circulation: FINAL, ownLetterhead: own.value },
    })
    const shown = (bytes: Uint8Array) => {
      const read = readDocx(bytes)
      return read.ok ? showParagraphs(read.value.document.paragraphs) : read.error.kind
    }
    expect(partOf(file, 'word/document.xml')).toContain('Versión final')
    expect(shown(file)).toBe(TEXT)
    const written = altered(file, {
      'word/document.xml': (xml) => xml.replace('Versión final', 'Versión final, de México'),
    })
    expect(shown(written)).toContain('de México')
  })

  it('says it in its name, where several go out', async () => {
    const names = async (circulation: Circulation) => {
      const files = await writeSession({
        ...{ document: documentOf(PENDING), pending: 'out', meeting: MEETING, nowMs: NOW },
        ...{ letterhead: houseLetterhead(), logos: [], title: 'Conclusiones', circulation },
      })
      return files.map(({ name, bytes }) => {
        checkedDocx(bytes)
        return name
      })
    }
    expect(await names(FINAL)).toEqual([
      'Conclusiones 2021-12-01 limpio versión final.docx',
      'Conclusiones 2021-12-01 con cambios.docx',
      'Conclusiones 2021-12-01 compilación.docx',
    ])
    expect((await names(UNDER_SILENCE))[0]).toBe('Conclusiones 2021-12-01 limpio en silencio.docx')
    expect((await names(APPROVED))[0]).toBe('Conclusiones 2021-12-01 limpio aprobado.docx')
  })
})
