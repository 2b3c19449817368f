import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTestMeeting, joinAs, must, startTestHost } from '../../../support/host.ts'
import { TEST_MEETING, textOf } from '../../../support/host.ts'
import { callAt } from '../../../support/http.ts'

describe('the desk', () => {
  it('makes a meeting from a template, and the chair sits down at it', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const request = { template: 'conclusiones-grcm', meeting: TEST_MEETING, text: null }
    const { meeting } = must(await desk('desk/create', request))
    const admission = must(await desk('desk/sit', { meeting, name: 'Rosa' }))
    expect(admission).toMatchObject({ room: meeting, party: 'PPT', role: 'chair', name: 'Rosa' })
    expect(existsSync(join(folder, 'meetings', 'GRCM 2026-03-10 Heredia.mesa'))).toBe(true)
    const open = must(await host.openMeeting(join(folder, 'meetings/GRCM 2026-03-10 Heredia.mesa')))
    const chair = await joinAs({ host, meeting: open, room: meeting }, 'PPT', admission)
    expect(textOf(chair)).toContain(
      'con la participación de representantes de Canadá, Costa Rica y México',
    )
  })

  it('offers the templates of the secretariat, and says what is wrong with one', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const copied = must(await desk('desk/copyTemplate', { template: 'texto-libre' }))
    expect(copied.path).toBe(join(folder, 'meetings/Plantillas/texto-libre-2/template.json'))
    const text = readFileSync(copied.path, 'utf8')
    writeFileSync(copied.path, text.replace('Primer párrafo.', 'Acta de {city}.'))
    const request = { template: 'texto-libre-2', meeting: TEST_MEETING, text: null }
    const { meeting } = must(await desk('desk/create', request))
    const admission = must(await desk('desk/sit', { meeting, name: 'Rosa' }))
    const path = join(folder, 'meetings/GRCM 2026-03-10 Heredia.mesa')
    const open = must(await host.openMeeting(path))
    const chair = await joinAs({ host, meeting: open, room: meeting }, 'PPT', admission)
    expect(textOf(chair)).toContain('Acta de Heredia.')
    writeFileSync(copied.path, text.replace('{theme}', '{tema}'))
    const { templates, ownTemplates } = must(await desk('desk/open', null))
    expect(templates.map(({ id }) => id)).not.toContain('texto-libre-2')
    expect(ownTemplates.broken).toMatchObject([
      { kind: 'bad-template', problems: [{ kind: 'unknown-placeholder', name: 'tema' }] },
    ])
  })

  it('makes a meeting from a text, and a second one of the same day beside it', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const text = 'CONCLUSIONES:\n\n1. Agradecer a todos.\n2. Tomar nota.'
    const request = { template: 'conclusiones-grcm', meeting: TEST_MEETING, text }
    must(await desk('desk/create', request))
    must(await desk('desk/create', request))
    const path = join(folder, 'meetings', 'GRCM 2026-03-10 Heredia (2).mesa')
    const meeting = must(await host.openMeeting(path))
    const chair = await joinAs({ host, meeting, room: meeting.id }, 'PPT')
    expect(textOf(chair)).toBe('CONCLUSIONES:\nAgradecer a todos.\nTomar nota.')
  })

  it('says what is wrong with a meeting or a template', async () => {
    const { host } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const good = { template: 'conclusiones-grcm', meeting: TEST_MEETING, text: null }
    expect(await desk('desk/create', { ...good, template: 'none' })).toEqual({
      ok: false,
      error: { kind: 'no-such-template', id: 'none' },
    })
    const noCity = { ...TEST_MEETING, city: ' ' }
    expect(await desk('desk/create', { ...good, meeting: noCity })).toEqual({
      ok: false,
      error: { kind: 'bad-meeting', problems: ['no-city'] },
    })
  })

  it('lists the meetings that were open last, and forgets those that are gone', async () => {
    const first = await startTestHost()
    const desk = callAt(first.host.deskUrl)
    must(await desk('desk/openFile', { path: first.path }))
    must(await desk('desk/practice', null))
    await first.stop()
    const second = await startTestHost({ folder: first.folder })
    const list = async () =>
      must(await callAt(second.host.deskUrl)('desk/open', null)).recent.map(
        ({ path, pending }) => `${path.replace(first.folder, '')} ${pending > 0}`,
      )
    expect((await list()).toSorted()).toEqual(['/meetings/Práctica.mesa true', '/test.mesa false'])
    rmSync(join(first.folder, 'meetings/Práctica.mesa'))
    expect(await list()).toEqual(['/test.mesa false'])
  })

  it('opens a practice meeting in which delegations have proposed something', async () => {
    const { host } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const { meeting } = must(await desk('desk/practice', null))
    const admission = must(await desk('desk/sit', { meeting, name: '' }))
    const table = { host, room: meeting, meeting: must(await openAgain(host, desk)) }
    const chair = await joinAs(table, 'PPT', admission)
    const pending = chair.reader.entries().filter(({ state }) => state === 'pending')
    const parties = new Set(pending.map(({ suggestion }) => suggestion.party))
    expect([...parties]).toEqual(expect.arrayContaining(['CAN', 'CRI', 'MEX']))
    expect(must(await desk('desk/practice', null)).meeting).toBe(meeting)
  })

  it('takes in a copy of a file that the browser read, and keeps nothing that is no meeting', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    const other = join(folder, 'other.mesa')
    createTestMeeting(other)
    const base64 = readFileSync(other).toString('base64')
    const { path } = must(await desk('desk/takeFile', { name: '../evil/Reunión.mesa', base64 }))
    expect(path).toBe(join(folder, 'meetings', 'evil Reunión.mesa'))
    const junk = Buffer.from('no meeting').toString('base64')
    const answer = await desk('desk/takeFile', { name: 'junk.mesa', base64: junk })
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-a-meeting' } })
    expect(existsSync(join(folder, 'meetings', 'junk.mesa'))).toBe(false)
  })

  it('says in one word why a file does not open', async () => {
    const { host, folder } = await startTestHost()
    const desk = callAt(host.deskUrl)
    writeFileSync(join(folder, 'text.mesa'), 'only words')
    const kind = async (path: string) => {
      const answer = await desk('desk/openFile', { path: join(folder, path) })
      return answer.ok ? 'opened' : answer.error.kind
    }
    expect(await kind('none.mesa')).toBe('no-such-file')
    expect(await kind('text.mesa')).toBe('not-a-meeting')
  })

  it('gives a file that is open to no second host', async () => {
    const one = await startTestHost()
    const other = await startTestHost()
    const answer = await callAt(other.host.deskUrl)('desk/openFile', { path: one.path })
    expect(answer).toEqual({ ok: false, error: { kind: 'in-use', path: one.path } })
  })
})

/** The open practice meeting, by its path. */
async function openAgain(
  host: Awaited<ReturnType<typeof startTestHost>>['host'],
  desk: ReturnType<typeof callAt>,
) {
  const { recent } = must(await desk('desk/open', null))
  const practice = recent.find(({ path }) => path.endsWith('Práctica.mesa'))
  return host.openMeeting(practice?.path ?? '')
}
