import { describe, expect, it } from 'vitest'
import { takeDeskKey } from '../../../renderer/bridge/desk-key.ts'
import { memoryStorage } from '../../support/memory-storage.ts'

function openAt(address: string, sessionStorage: Storage) {
  const shown: string[] = []
  const key = takeDeskKey({
    location: new URL(address) as unknown as Location, // has the parts that are read
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, path: string) => shown.push(path),
    } as unknown as History, // has the parts that are called
    sessionStorage,
  })
  return { key, shown }
}

describe('takeDeskKey', () => {
  it('takes the key out of the address, and keeps it for the tab', () => {
    const storage = memoryStorage()
    expect(openAt('http://127.0.0.1:4180/nueva?x=1#desk=secret', storage)).toEqual({
      key: 'secret',
      shown: ['/nueva?x=1'],
    })
    expect(openAt('http://127.0.0.1:4180/', storage)).toEqual({ key: 'secret', shown: [] })
  })

  it('finds none on a delegate’s page', () => {
    const page = openAt('http://192.168.1.20:4180/i/MEX-7Q4K-9TDP', memoryStorage())
    expect(page).toEqual({ key: null, shown: [] })
  })
})
