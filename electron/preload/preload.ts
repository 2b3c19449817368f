import { contextBridge, ipcRenderer } from 'electron'
import type { Desktop } from '../../shared/protocol/ipc.ts'

/** The main process parses every request; nothing is trusted because it came through here. */
const desktop: Desktop = {
  call: (channel, request) => ipcRenderer.invoke(channel, request),
}

contextBridge.exposeInMainWorld('desktop', desktop)
