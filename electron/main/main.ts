import path from 'node:path'
import { app, dialog, ipcMain, Menu } from 'electron'
import type { WebFrameMain } from 'electron'
import { startDesk } from '../launch/desk.ts'
import { createDialogs } from './dialogs.ts'
import { isWithin } from './fences.ts'
import { serveIpc } from './ipc.ts'
import { menuOf } from './menu.ts'
import { openWindow } from './window.ts'
import { DESKTOP_WORDS } from './words.ts'

/** The desktop process: the host in it, one window on the host's page, and nothing more. */
async function main(): Promise<void> {
  const root = app.getAppPath()
  await app.whenReady()
  const words = DESKTOP_WORDS[app.getLocale().startsWith('en') ? 'en' : 'es']
  const port = Number(process.env['MESA_PORT'] ?? '')
  const desk = await startDesk({
    root,
    port: port > 0 ? port : null,
    env: process.env,
    onFault: (error) => console.error(error),
  })
  if (!desk.ok) {
    dialog.showErrorBox(words.cannotStart, words.problems[desk.error.kind](desk.error.port))
    return app.exit(1)
  }
  const { host } = desk.value
  const address = host.deskUrl
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(words, process.platform)))
  const preload = path.join(root, 'dist/node/preload.cjs')
  const window = openWindow({ address, preload, title: words.title })
  const stopServing = serveIpc(
    ipcMain,
    createDialogs(window, app.getPath('documents'), words),
    (frame: WebFrameMain | null) =>
      frame !== null && frame === window.webContents.mainFrame && isWithin(host.url, frame.url),
  )
  app.once('window-all-closed', () => {
    stopServing()
    host
      .stop()
      .finally(() => app.exit(0))
      .catch(showFault)
  })
  await window.loadURL(address)
}

function showFault(error: unknown): void {
  dialog.showErrorBox('Mesa', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

// One computer, one desk: a second start brings the first one's window forward.
if (app.requestSingleInstanceLock()) main().catch(showFault)
else app.quit()
