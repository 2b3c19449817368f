import { describe, expect, it } from 'vitest'
import type { CallError } from '../../../renderer/i18n/describe-error.ts'
import { describeError } from '../../../renderer/i18n/describe-error.ts'
import { createTranslate } from '../../../renderer/i18n/messages.ts'

const JOB_CAUSES = ['out-of-memory', 'took-too-long', 'failed'] as const

/** One at least of each kind that there is, or this is no program. */
const ERRORS = [
  { kind: 'no-host' },
  { kind: 'no-such-code' },
  { kind: 'revoked' },
  { kind: 'too-many-tries', waitMs: 59_001 },
  { kind: 'no-name' },
  { kind: 'meeting-closed' },
  { kind: 'not-your-desk' },
  { kind: 'no-such-template', id: 'libre' },
  { kind: 'bad-meeting', problems: [] },
  { kind: 'no-such-file', path: '/a.mesa' },
  { kind: 'not-a-meeting', path: '/a.mesa' },
  { kind: 'damaged', path: '/a.mesa' },
  { kind: 'newer', path: '/a.mesa' },
  { kind: 'in-use', path: '/a.mesa' },
  { kind: 'unsettled', path: '/a.mesa' },
  { kind: 'cannot-write', path: '/a.mesa' },
  { kind: 'no-such-meeting' },
  { kind: 'port-in-use', port: 4180 },
  { kind: 'no-network' },
  { kind: 'no-such-folder', path: '/usb' },
  { kind: 'unreadable-word' },
  { kind: 'may-not-advise' },
  { kind: 'no-comment' },
  { kind: 'not-saved' },
  ...JOB_CAUSES.map((cause) => ({ kind: 'job-failed', cause }) as const),
  ...JOB_CAUSES.map((cause) => ({ kind: 'not-mended', cause, path: '/a.mesa' }) as const),
] as const satisfies readonly CallError[]

type Unsaid = Exclude<CallError['kind'], (typeof ERRORS)[number]['kind']>
const NONE_UNSAID: [Unsaid] extends [never] ? true : Unsaid = true

describe('describeError', () => {
  it('has its own words for each error, in both languages', () => {
    expect(NONE_UNSAID).toBe(true)
    for (const language of ['es', 'en'] as const) {
      const said = ERRORS.map((error) => describeError(error, createTranslate(language)))
      expect(new Set(said).size).toBe(ERRORS.length)
    }
  })

  it('says the facts', () => {
    const t = createTranslate('es')
    expect(describeError({ kind: 'too-many-tries', waitMs: 59_001 }, t)).toContain('60 segundos')
    expect(describeError({ kind: 'damaged', path: '/a.mesa' }, t)).toContain('/a.mesa')
    const unmended = { kind: 'not-mended', path: '/a.mesa', cause: 'failed' } as const
    expect(describeError(unmended, t)).toMatch(/\/a\.mesa.*No se cambió nada en él/)
    expect(describeError({ kind: 'port-in-use', port: 4180 }, t)).toContain('4180')
  })
})
