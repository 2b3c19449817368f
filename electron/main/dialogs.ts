import path from 'node:path'
import { dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { ok } from '../../shared/result.ts'
import type { Handlers } from './ipc.ts'
import { saveFile } from './save-file.ts'
import type { DesktopWords } from './words.ts'

/** Answers the window's calls with the system's own dialogs, and its browser. */
export function createDialogs(
  window: BrowserWindow,
  documents: string,
  words: DesktopWords,
): Handlers {
  return {
    'meeting:choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: words.openMeeting,
        defaultPath: documents,
        properties: ['openFile'],
        filters: [{ name: words.meetingFiles, extensions: ['mesa'] }],
      })
      return filePaths[0] ?? null
    },
    'folder:choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: words.chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
    'table:open': async ({ url }) => {
      await shell.openExternal(url)
      return null
    },
    'file:save': async ({ name, bytes }) => {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: words.save,
        defaultPath: path.join(documents, name),
      })
      if (filePath === '') return ok(null)
      const saved = await saveFile(filePath, bytes)
      return saved.ok ? ok({ path: filePath }) : saved
    },
  }
}
