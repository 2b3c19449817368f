/**
 * What `npm start -- …` was asked for.
 *
 * @param {readonly string[]} args
 * @returns {{ kind: 'start', port: number | null, isBrowser: boolean, mayOpen: boolean } | { kind: 'help' } | { kind: 'bad-port', text: string } | { kind: 'bad-option', text: string }}
 */
export function parseOptions(args) {
  const options = { kind: 'start', port: null, isBrowser: false, mayOpen: true }
  const rest = args.flatMap((arg) => (arg.startsWith('--port=') ? ['--port', arg.slice(7)] : [arg]))
  for (let index = 0; index < rest.length; index += 1) {
    const arg = rest[index]
    if (arg === '--help' || arg === '-h') return { kind: 'help' }
    else if (arg === '--browser') options.isBrowser = true
    else if (arg === '--no-open') options.mayOpen = false
    else if (arg === '--port') {
      index += 1
      const text = rest[index] ?? ''
      const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
      if (port < 1 || port > 65_535) return { kind: 'bad-port', text }
      options.port = port
    } else return { kind: 'bad-option', text: arg }
  }
  return options
}

/**
 * Whether a window can be shown at all. A build machine has nobody who looks.
 *
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform, env) {
  if (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') return false
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
