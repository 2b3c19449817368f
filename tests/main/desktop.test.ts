import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path, { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isWithin, mayBeGranted } from '../../electron/main/fences.ts'
import { menuOf } from '../../electron/main/menu.ts'
import { saveFile } from '../../electron/main/save-file.ts'
import { DESKTOP_WORDS } from '../../electron/main/words.ts'
import { temporaryFolder } from '../support/folder.ts'
import { writeMeeting } from '../support/written-meeting.ts'

describe('isWithin', () => {
  const origin = 'http://127.0.0.1:4180'

  it('lets the page go to its own addresses only', () => {
    expect(isWithin(origin, 'http://127.0.0.1:4180/i/MEX-2222-2222')).toBe(true)
    expect(isWithin(origin, 'http://127.0.0.1:4181/')).toBe(false)
    expect(isWithin(origin, 'http://127.0.0.1:4180@example.org/')).toBe(false)
    expect(isWithin(origin, 'javascript:alert(1)')).toBe(false)
    expect(isWithin(origin, 'file:///etc/passwd')).toBe(false)
    expect(isWithin(origin, 'no address')).toBe(false)
  })
})

describe('mayBeGranted', () => {
  it('grants copying, and neither camera nor notifications', () => {
    expect(mayBeGranted('clipboard-sanitized-write')).toBe(true)
    expect(['media', 'notifications', 'clipboard-read'].filter(mayBeGranted)).toEqual([])
  })
})

describe('menuOf', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('offers no reload on %s', (platform) => {
    const menu = JSON.stringify(menuOf(DESKTOP_WORDS.es, platform))
    expect(menu).not.toMatch(/reload|toggleDevTools/i)
    expect(menu).toContain('Archivo')
  })
})

describe('saveFile', () => {
  it('replaces a file whole, and leaves nothing beside it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mesa-save-'))
    const file = path.join(folder, 'a.txt')
    await writeFile(file, 'before')
    expect(await saveFile(file, Buffer.from('after'))).toEqual({ ok: true, value: null })
    expect(await readFile(file, 'utf8')).toBe('after')
    expect(await readdir(folder)).toEqual(['a.txt'])
    await rm(folder, { recursive: true })
  })

  it('does not take a meeting from under the host that has it open', async () => {
    const path = join(temporaryFolder(), 'a.mesa')
    const file = writeMeeting(path, 2)
    file.store.writeAhead()
    file.store.revokeInvitation('x', 1)
    const error = { kind: 'cannot-write', path }
    expect(await saveFile(path, file.store.copy() ?? Buffer.from(''))).toEqual({ ok: false, error })
    file.close()
    expect(await saveFile(path, readFileSync(path))).toEqual({ ok: true, value: null })
  })

  it('says where it could not write', async () => {
    const nowhere = path.join(tmpdir(), 'mesa-no-such-folder', 'a.txt')
    const error = { kind: 'cannot-write', path: nowhere }
    expect(await saveFile(nowhere, Buffer.from('x'))).toEqual({ ok: false, error })
  })
})
