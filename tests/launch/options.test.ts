import { describe, expect, it } from 'vitest'
import { hasDisplay, parseOptions } from '../../electron/launch/options.mjs'

describe('parseOptions', () => {
  it('asks for nothing special by default', () => {
    expect(parseOptions([])).toEqual({ kind: 'start', port: null, isBrowser: false, mayOpen: true })
  })

  it('reads all options, in both forms of the port', () => {
    const asked = { kind: 'start', port: 4200, isBrowser: true, mayOpen: false }
    expect(parseOptions(['--port', '4200', '--browser', '--no-open'])).toEqual(asked)
    expect(parseOptions(['--no-open', '--port=4200', '--browser'])).toEqual(asked)
  })

  it.each(['0', '65536', '-1', '80a', '', '4.5'])('refuses %j as a port', (text) => {
    expect(parseOptions(['--port', text])).toEqual({ kind: 'bad-port', text })
  })

  it('refuses a port that was left out', () => {
    expect(parseOptions(['--port'])).toEqual({ kind: 'bad-port', text: '' })
  })

  it('names an option that it does not know', () => {
    expect(parseOptions(['--prot', '1'])).toEqual({ kind: 'bad-option', text: '--prot' })
  })
})

describe('hasDisplay', () => {
  it('looks for a display on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })

  it('opens nothing on a build machine', () => {
    expect(hasDisplay('linux', { DISPLAY: ':0', CI: 'true' })).toBe(false)
    expect(hasDisplay('darwin', { CI: '1' })).toBe(false)
    expect(hasDisplay('darwin', { CI: 'false' })).toBe(true)
  })
})
