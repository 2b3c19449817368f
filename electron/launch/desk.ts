import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import envPaths from 'env-paths'
import { readMdnsPort, startHost } from '../host/index.ts'
import type { Host, HostStartError } from '../host/index.ts'
import { ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'

export interface DeskOptions {
  /** The project's folder, with the built page in it. */
  readonly root: string
  /** Exactly this port; null for the first free one. */
  readonly port: number | null
  readonly env: NodeJS.ProcessEnv
  readonly onFault: (error: unknown) => void
}

export interface StartedDesk {
  readonly host: Host
  /** The port that Mesa has when it is free, and did not get; null where it did. */
  readonly portTaken: number | null
}

const USUAL_PORT = 4180

/**
 * Starts the host with this computer's folders: meetings in `Mesa` of the person's own folder,
 * the list of recent ones where the system keeps such things. `MESA_HOME` puts both elsewhere;
 * `MESA_MDNS=off` keeps this computer out of the lists of the network.
 */
export async function startDesk(
  options: DeskOptions,
): Promise<Result<StartedDesk, HostStartError>> {
  const { root, port, env, onFault } = options
  const home = env['MESA_HOME']
  const started = await startHost({
    version: versionIn(root),
    pagesFolder: path.join(root, 'dist/renderer'),
    asideProgram: path.join(root, 'dist/node/aside.js'),
    meetingsFolder: path.join(home ?? homedir(), 'Mesa'),
    configFolder: home ?? envPaths('mesa-de-redaccion', { suffix: '' }).config,
    port,
    mdnsPort: readMdnsPort(env['MESA_MDNS']),
    onFault,
  })
  if (!started.ok) return started
  const isElsewhere = port === null && started.value.port !== USUAL_PORT
  return ok({ host: started.value, portTaken: isElsewhere ? USUAL_PORT : null })
}

function versionIn(root: string): string {
  const file: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const isNamed = typeof file === 'object' && file !== null && 'version' in file
  return isNamed ? String(file.version) : ''
}
