import open from 'open'
import type { Language } from '../../shared/meeting/meeting.ts'
import type { HostStartError } from '../host/index.ts'
import { startDesk } from './desk.ts'
import { wordsIn } from './words.mjs'

interface AppOptions {
  readonly root: string
  readonly port: number | null
  /** Whether the browser is opened; otherwise the address is only printed. */
  readonly isOpened: boolean
  readonly language: Language
}

/**
 * The app without a window of its own: serves until interrupted. Gives the reason in words
 * where it could not start, null once it was stopped.
 */
export async function serveDesk(options: AppOptions): Promise<string | null> {
  const say = wordsIn(options.language)
  const desk = await startDesk({
    root: options.root,
    port: options.port,
    env: process.env,
    onFault: (error) => console.error(error),
  })
  if (!desk.ok) return describe(desk.error, say)
  const { host, portTaken } = desk.value
  const interrupted = nextInterrupt()
  if (portTaken !== null) console.log(say.portTaken({ port: portTaken, next: host.port }))
  console.log(say.address({ url: host.deskUrl }))
  console.log(say.howToStop())
  if (options.isOpened) await openBrowser(host.deskUrl, () => console.log(say.noBrowser()))
  await interrupted
  await host.stop()
  return null
}

function describe(error: HostStartError, say: ReturnType<typeof wordsIn>): string {
  return error.kind === 'port-in-use' ? say.portInUse(error) : say.cannotListen(error)
}

/** The helper that opens a browser may be missing, or end with an error once it was started. */
async function openBrowser(url: string, onFailure: () => void): Promise<void> {
  try {
    const helper = await open(url)
    helper.once('error', onFailure)
  } catch {
    onFailure()
  }
}

/** A second interrupt ends the process at once, as the system does it. */
function nextInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
