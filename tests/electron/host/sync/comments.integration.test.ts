import { describe, expect, it } from 'vitest'
import { beginThread, replyTo, resolveThread } from '../../../../shared/draft/comment.ts'
import { readComments } from '../../../../shared/draft/comments.ts'
import { rangesBetween } from '../../../../shared/draft/passages.ts'
import type { CommentId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { said } from '../../../support/commenting.ts'
import { isReceived, joinAs, startTestHost, until } from '../../../support/host.ts'
import type { TestClient } from '../../../support/host.ts'

describe('what is said at the table', () => {
  it('reaches everybody, is answered and resolved, and is there when the meeting is opened again', async () => {
    const table = await startTestHost()
    const [mex, can, chair] = await Promise.all([
      joinAs(table, 'MEX'),
      joinAs(table, 'CAN'),
      joinAs(table, 'PPT'),
    ])
    const thread = comment(mex, 'MEX')
    await until(() => threadsAt(can).length === 1, 'Canada to read it')
    replyTo(can.reader.draft, thread, 'Sí.', said('CAN', 2))
    await until(() => threadsAt(chair)[0] === '¿Todos? Sí.', 'the chair to read both')
    resolveThread(chair.reader.draft, thread, true, said('PPT', 3))
    await until(() => threadsAt(mex)[0] === '¿Todos? Sí. (PPT)', 'Mexico to see it resolved')
    await until(() => isReceived(chair), 'the receipt')
    await table.stop()
    const again = await startTestHost({ folder: table.folder })
    expect(threadsAt(await joinAs(again, 'OBS'))).toEqual(['¿Todos? Sí. (PPT)'])
  })

  it('is refused where it is said for another, or settles what is not one’s own', async () => {
    const table = await startTestHost()
    const mex = await joinAs(table, 'MEX')
    const thread = comment(mex, 'MEX')
    await until(() => isReceived(mex), 'the receipt')
    const crimes: readonly (readonly [Party, (client: TestClient) => void, string])[] = [
      ['CAN', (client) => comment(client, 'MEX'), 'foreign-suggestion'],
      [
        'CAN',
        ({ reader }) => resolveThread(reader.draft, thread, true, said('CAN')),
        'may-not-decide',
      ],
      ['OBS', ({ reader }) => replyTo(reader.draft, thread, 'a', said('OBS')), 'may-not-write'],
    ]
    for (const [party, commit, code] of crimes) {
      const client = await joinAs(table, party)
      commit(client)
      await until(() => client.closes.length > 0, 'the end')
      expect([client.refusals, client.closes]).toEqual([[code], [CLOSE.refused]])
    }
    expect(threadsAt(await joinAs(table, 'NIC'))).toEqual(['¿Todos?'])
  })
})

/** Comments on the second paragraph in a party's name. */
function comment({ reader }: TestClient, party: Party): CommentId {
  const paragraph = reader.document().paragraphs[1]?.id
  if (paragraph === undefined) throw new Error('There is no text to comment on')
  const ranges = rangesBetween(reader, { paragraph, offset: 0 }, { paragraph, offset: 9 })
  const id = beginThread(reader.draft, { kind: 'passage', ranges }, '¿Todos?', said(party))
  if (id === null) throw new Error('Nothing was said')
  return id
}

/** `text replies (who resolved it)` */
function threadsAt({ reader }: TestClient): readonly string[] {
  return readComments(reader).threads.map(({ text, replies, resolved }) => {
    const words = [text, ...replies.map((reply) => reply.text)].join(' ')
    return resolved === null ? words : `${words} (${resolved.party})`
  })
}
