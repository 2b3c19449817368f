import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolder } from '../../../../electron/host/desk/folder.ts'
import { BESIDE } from '../../../../electron/host/store/beside.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must } from '../../../support/host.ts'

describe('the name of a new meeting', () => {
  it.each(BESIDE)('is not one beside which a meeting that is gone left its %s', (end) => {
    const path = temporaryFolder()
    writeFileSync(join(path, `GRCM.mesa${end}`), 'of another meeting')
    expect(must(openFolder(path).newPath('GRCM'))).toBe(join(path, 'GRCM (2).mesa'))
  })
})
