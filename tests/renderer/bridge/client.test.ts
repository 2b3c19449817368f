import { describe, expect, it } from 'vitest'
import { createClient } from '../../../renderer/bridge/client.ts'

const REQUEST = { code: 'MEX-7Q4K-9TDP' }

const answering = (body: string) => () => Promise.resolve(new Response(body))

describe('the client', () => {
  it('gives what the host answered', async () => {
    const client = createClient(answering('{"ok":false,"error":{"kind":"revoked"}}'), null)
    expect(await client('invitation/read', REQUEST)).toEqual({
      ok: false,
      error: { kind: 'revoked' },
    })
  })

  it.each(['', '<html>', 'null', '[]', '{"ok":true}', '{"error":"POST only"}'])(
    'takes %j for no host of ours',
    async (body) => {
      const answer = await createClient(answering(body), null)('invitation/read', REQUEST)
      expect(answer).toEqual({ ok: false, error: { kind: 'no-host' } })
    },
  )

  it('says that there is no host where nobody answers', async () => {
    const client = createClient(() => Promise.reject(new TypeError('refused')), null)
    expect(await client('invitation/read', REQUEST)).toEqual({
      ok: false,
      error: { kind: 'no-host' },
    })
  })

  it.each([
    ['key', 'key'],
    [null, null],
  ])('shows the desk its key, %j', async (deskKey, shown) => {
    const seen: Headers[] = []
    const client = createClient((_, init) => {
      seen.push(new Headers(init?.headers))
      return Promise.resolve(new Response('{"ok":true,"value":null}'))
    }, deskKey)
    await client('desk/practice', null)
    expect(seen.map((headers) => headers.get('x-mesa-desk'))).toEqual([shown])
  })
})
