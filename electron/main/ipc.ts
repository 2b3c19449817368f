import type { IpcMain, WebFrameMain } from 'electron'
import type { Channel, IpcCalls } from '../../shared/protocol/ipc.ts'
import { parseRequest } from '../../shared/protocol/ipc.ts'

export type Handlers = {
  readonly [C in Channel]: (request: IpcCalls[C]['request']) => Promise<IpcCalls[C]['reply']>
}

/**
 * Serves the calls of our own windows until the returned function is called. A frame that
 * `isOurs` does not vouch for is refused.
 */
export function serveIpc(
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>,
  handlers: Handlers,
  isOurs: (frame: WebFrameMain | null) => boolean,
): () => void {
  const serve = <C extends Channel>(channel: C): void => {
    ipcMain.handle(channel, (event, payload: unknown) => {
      if (!isOurs(event.senderFrame)) throw new Error(`Refused ${channel} from a foreign frame`)
      return handlers[channel](parseRequest[channel](payload))
    })
  }
  const channels = Object.keys(parseRequest) as Channel[] // keys() forgets what it was given
  channels.forEach(serve)
  return () => channels.forEach((channel) => ipcMain.removeHandler(channel))
}
