import { BrowserWindow } from 'electron'
import type { Session } from 'electron'
import { isWithin, mayBeGranted } from './fences.ts'

interface WindowOptions {
  /** The host's page with the desk's key in its fragment. */
  readonly address: string
  readonly preload: string
  readonly title: string
}

/**
 * Opens Mesa's window: a sandboxed page of our own host that can neither leave it, nor open
 * another window, nor ask the system for anything.
 */
export function openWindow({ address, preload, title }: WindowOptions): BrowserWindow {
  const { origin } = new URL(address)
  const window = new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => {
    if (!isWithin(origin, event.url)) event.preventDefault()
  })
  webContents.on('will-redirect', (event) => {
    if (!isWithin(origin, event.url)) event.preventDefault()
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  fence(webContents.session, origin)
  window.once('ready-to-show', () => window.show())
  return window
}

function fence(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayBeGranted(permission) && isWithin(origin, details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      mayBeGranted(permission) && isWithin(origin, requestingOrigin),
  )
}
