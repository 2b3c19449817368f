import { describe, expect, it } from 'vitest'
import { decide, reopenDecision, undoDecision } from '../../../shared/draft/decide.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { mayReopen, readLog } from '../../../shared/draft/log.ts'
import type { LoggedDecision } from '../../../shared/draft/log.ts'
import { closeRound } from '../../../shared/draft/rounds.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

const BASE = `
  1| Instar a los Países a actuar.
  a| Tomar nota.`

const table = (notation = BASE) => {
  const base = baseUpdate(notation)
  const chair = deskFor('PPT', base, 11)
  const mexico = deskFor('MEX', base, 12)
  const canada = deskFor('CAN', base, 13)
  return { chair, mexico, canada, meet: () => exchange(chair, mexico, canada) }
}

let nowMs = 0
const by = (name: string) => ({ name, atMs: (nowMs += 1) })

function settle(
  { reader }: Desk,
  verdict: 'accepted' | 'rejected',
  isMeant: (entry: Entry) => boolean = () => true,
) {
  return decide(reader, reader.entries().filter(isMeant), verdict, by('Ana'))
}

const of = (party: string) => (entry: Entry) => entry.suggestion.party === party

/** `MEX accepted «-» → «+» | paragraph without | with`, a line for each decision. */
function drawLog(log: readonly LoggedDecision[]): string {
  return log
    .map(({ verdict, by, entry, texts, undone }) => {
      const end = undone === null ? '' : ` (${undone.verdict} by ${undone.by})`
      const words = `«${entry.deleted}» → «${entry.inserted}»`
      const who = `${entry.suggestion.party} ${verdict} by ${by}${end}`
      return [who, words, texts.without, texts.with].join(' | ').replaceAll('\n', '¶')
    })
    .join('\n')
}

describe('the log of decisions', () => {
  it('tells who decided on what, and the paragraph with and without it', () => {
    const { chair, mexico, canada, meet } = table()
    mexico.pen.replaceRange(before(mexico, 'actuar'), after(mexico, 'actuar'), 'reaccionar')
    canada.pen.deleteRange(before(canada, ' a actuar'), after(canada, 'a actuar'))
    meet()
    settle(chair, 'rejected', of('CAN'))
    settle(chair, 'accepted', of('MEX'))
    expect(drawLog(readLog(chair.reader))).toBe(
      [
        'CAN rejected by Ana | « a actuar» → «» | Instar a los Países a actuar. | Instar a los Países.',
        'MEX accepted by Ana | «actuar» → «reaccionar» | Instar a los Países a actuar. | Instar a los Países a reaccionar.',
      ].join('\n'),
    )
  })

  it('shows the text as it was agreed at that moment, whatever was decided since', () => {
    const { chair, mexico, canada, meet } = table()
    mexico.pen.insertText(after(mexico, 'los Países'), ' Miembros')
    meet()
    settle(chair, 'accepted')
    meet()
    canada.pen.deleteRange(before(canada, ' Miembros'), after(canada, ' Miembros'))
    mexico.pen.insertText(after(mexico, 'actuar'), ' ya')
    meet()
    settle(chair, 'accepted', of('CAN'))
    expect(drawLog(readLog(chair.reader))).toBe(
      [
        'MEX accepted by Ana | «» → « Miembros» | Instar a los Países a actuar. | Instar a los Países Miembros a actuar.',
        'CAN accepted by Ana | « Miembros» → «» | Instar a los Países Miembros a actuar. | Instar a los Países a actuar.',
      ].join('\n'),
    )
  })

  it('shows another’s words that were struck before they were agreed', () => {
    const { chair, mexico, canada, meet } = table()
    mexico.pen.insertText(after(mexico, 'los Países'), ' todos')
    meet()
    canada.pen.deleteRange(before(canada, ' todos'), after(canada, ' todos'))
    meet()
    settle(chair, 'rejected', of('CAN'))
    expect(drawLog(readLog(chair.reader))).toBe(
      'CAN rejected by Ana | « todos» → «» | Instar a los Países todos a actuar. | Instar a los Países a actuar.',
    )
  })

  it('tells paragraphs that come, go, are cut in two and joined', () => {
    const { chair, mexico, canada, meet } = table()
    mexico.pen.insertText(after(mexico, 'actuar.'), '\nAgradecer.')
    canada.pen.split(after(canada, 'Tomar'))
    meet()
    settle(chair, 'accepted', of('MEX'))
    settle(chair, 'accepted', of('CAN'))
    meet()
    mexico.pen.deleteRange(after(mexico, 'Tomar'), before(mexico, ' nota'))
    meet()
    settle(chair, 'accepted', of('MEX'))
    expect(drawLog(readLog(chair.reader))).toBe(
      [
        'MEX accepted by Ana | «» → «Agradecer.¶» |  | Agradecer.',
        'CAN accepted by Ana | «» → «¶» | Tomar nota. | Tomar¶ nota.',
        'MEX accepted by Ana | «¶» → «» | Tomar¶ nota. | Tomar nota.',
      ].join('\n'),
    )
  })

  it('keeps a decision that was taken back, and says by whom', () => {
    const { chair, mexico, meet } = table()
    mexico.pen.insertText(after(mexico, 'los Países'), ' Miembros')
    meet()
    const id = settle(chair, 'accepted')
    if (id === null) throw new Error('Nothing was decided')
    const first = readLog(chair.reader)
    expect(first.map(mayReopen)).toEqual([true])
    undoDecision(chair.reader, id, by('Berta'))
    settle(chair, 'rejected')
    const log = readLog(chair.reader)
    expect(
      drawLog(log)
        .split('\n')
        .map((line) => line.split(' |')[0]),
    ).toEqual(['MEX accepted by Ana (reopened by Berta)', 'MEX rejected by Ana'])
    expect(log.map(mayReopen)).toEqual([false, true])
  })

  it('takes one decision back alone, and its suggestion is its author’s again', () => {
    const { chair, mexico, canada, meet } = table()
    mexico.pen.insertText(after(mexico, 'los Países'), ' Miembros')
    canada.pen.insertText(after(canada, 'nota'), ' ya')
    meet()
    settle(chair, 'accepted')
    const [first, second] = readLog(chair.reader)
    expect(first?.batch).toBe(second?.batch)
    if (first === undefined) throw new Error('Nothing was decided')
    reopenDecision(chair.reader, first.id, by('Ana'))
    expect(readLog(chair.reader).map(({ undone }) => undone?.verdict ?? null)).toEqual([
      'reopened',
      null,
    ])
    expect(draw(chair)).toBe('1| Instar a los Países[+MEX: Miembros] a actuar.\na| Tomar nota ya.')
  })

  it('seals what was decided in a round that is closed', () => {
    const { chair, mexico, meet } = table()
    mexico.pen.insertText(after(mexico, 'los Países'), ' Miembros')
    meet()
    settle(chair, 'accepted')
    closeRound(chair.reader, by('Ana'))
    mexico.pen.insertText(after(mexico, 'nota'), ' ya')
    meet()
    settle(chair, 'accepted')
    const log = readLog(chair.reader)
    expect(log.map(({ round, isSealed }) => [round, isSealed])).toEqual([
      [1, true],
      [2, false],
    ])
    const [sealed] = log
    expect(sealed === undefined ? null : reopenDecision(chair.reader, sealed.id, by('Ana'))).toBe(
      null,
    )
  })
})
