import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopWords } from './words.ts'

/**
 * The menu bar. Roles bring Electron's own labels and keys; no item reloads the page or opens
 * developer tools, and none takes a key that the table needs.
 */
export function menuOf(
  words: DesktopWords,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: words.menus.file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
    {
      label: words.menus.edit,
      submenu: [
        // Undo is the page's: the table undoes its own suggestions, not the browser's text.
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.menus.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: words.menus.window, role: 'windowMenu' },
  ]
}
