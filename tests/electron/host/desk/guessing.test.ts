import { describe, expect, it } from 'vitest'
import { invitationCalls } from '../../../../electron/host/desk/invitations.ts'
import { createTries } from '../../../../electron/host/meetings/tries.ts'

const FROM = { address: '10.0.0.5', ticket: null }

describe('who tries codes faster than they are looked up', () => {
  it('gets no more tries by that', async () => {
    let found = (): void => undefined
    const looked = new Promise<null>((resolve) => {
      found = () => resolve(null)
    })
    const reach = { find: () => looked, findInvitation: () => looked }
    const calls = invitationCalls(
      reach,
      createTries(() => 1_000_000),
    )
    const guesses = Array.from({ length: 50 }, async () =>
      calls['invitation/read']({ code: 'MEX-2345-6789' }, FROM),
    )
    found()
    const kinds = (await Promise.all(guesses)).map((answer) => !answer.ok && answer.error.kind)
    expect(kinds.filter((kind) => kind === 'no-such-code')).toHaveLength(10)
    expect(kinds.filter((kind) => kind === 'too-many-tries')).toHaveLength(40)
  })
})
