import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../../../electron/cli/commands/export.ts'
import { makeFile } from '../../../renderer/features/export/make-file.ts'
import { NO_CIRCULATION } from '../../../shared/document/circulation.ts'
import { EXPORT_MODES, SESSION_MODES } from '../../../shared/docx/export-modes.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { writeBases } from '../../../shared/draft/export-base.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import { checkedDocx } from '../../support/checked-docx.ts'
import { copyOf, practiceDraft } from '../../support/practice-draft.ts'

const NOW_MS = Date.UTC(2026, 4, 20, 18)

function settingsOf({ draft }: Reader) {
  const settings = readSettings(draft)
  if (settings === null) throw new Error('No settings')
  return settings
}

describe('the same text', () => {
  const reader = practiceDraft()
  const copy = copyOf(reader)

  it.each(EXPORT_MODES)(
    'is the same file from the command line and in the window, from any copy, %s',
    async (mode) => {
      const pending = 'in' as const
      const here = await docxOf({ reader, settings: settingsOf(reader) }, mode, pending, NOW_MS)
      const there = await makeFile({
        document: documentWithThreads(copy),
        settings: settingsOf(copy),
        ...{
          kind: mode,
          pending,
          own: null,
          hasComments: true,
          nowMs: NOW_MS,
          circulation: NO_CIRCULATION,
        },
        bases: writeBases(copy, pending, [mode]),
      })
      expect(Buffer.compare(checkedDocx(here), there.bytes)).toBe(0)
    },
  )

  it('is the same zip of all that goes out after a session', async () => {
    const zips = [reader, copy].map((each) =>
      makeFile({
        document: documentWithThreads(each),
        settings: settingsOf(each),
        ...{
          kind: 'all',
          pending: 'out',
          own: null,
          hasComments: true,
          nowMs: NOW_MS,
          circulation: NO_CIRCULATION,
        },
        bases: writeBases(each, 'out', SESSION_MODES),
      }),
    )
    const [one, other] = await Promise.all(zips)
    const inside = Object.values(unzipSync(one?.bytes ?? new Uint8Array()))
    expect(inside.map(checkedDocx)).toHaveLength(SESSION_MODES.length)
    expect(Buffer.compare(one?.bytes ?? Buffer.of(), other?.bytes ?? Buffer.of(1))).toBe(0)
  })
})
