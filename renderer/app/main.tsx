import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '../bridge/bridge.ts'
import { createBrowserFiles } from '../bridge/browser-files.ts'
import { createClient } from '../bridge/client.ts'
import { createCopy } from '../bridge/copy.ts'
import { createDesktopFiles } from '../bridge/desktop-files.ts'
import { takeDeskKey } from '../bridge/desk-key.ts'
import type { Files } from '../bridge/files.ts'
import { createTickets } from '../bridge/tickets.ts'
import { LanguageProvider } from '../i18n/language.tsx'
import { ThemeContext } from '../ui/theme-context.ts'
import { createThemeStore } from '../ui/theme.ts'
import '../ui/ui.css'
import { App } from './App.tsx'
import { Boundary } from './Boundary.tsx'
import { startRouter } from './router.ts'

const OWN_NAME = 'mesa.name'

function filesOf({ desktop, document }: Window): Files {
  const browser = createBrowserFiles(document)
  return desktop === undefined ? browser : createDesktopFiles(desktop, browser)
}

function visitFrom({ desktop, location }: Window): Bridge['visit'] {
  return (url) => {
    if (desktop === undefined) location.assign(url)
    else void desktop.call('table:open', { url })
  }
}

/** The composition root of the window: here alone the parts meet the browser. */
function start(root: HTMLElement): void {
  const deskKey = takeDeskKey(window)
  const bridge: Bridge = {
    client: createClient((...request) => fetch(...request), deskKey),
    files: filesOf(window),
    visit: visitFrom(window),
    tickets: createTickets(sessionStorage, localStorage),
    // Not there on a plain-http address, whatever the declaration says.
    copy: createCopy(navigator.clipboard),
    isDesk: deskKey !== null,
    nowMs: () => Date.now(),
    ownName: {
      get: () => localStorage.getItem(OWN_NAME) ?? '',
      set: (name) => localStorage.setItem(OWN_NAME, name),
    },
  }
  const themes = createThemeStore(localStorage, document.documentElement)
  const router = startRouter(window)
  createRoot(root).render(
    <StrictMode>
      <ThemeContext value={themes}>
        <LanguageProvider storage={localStorage}>
          <Boundary onReload={() => location.reload()}>
            <App router={router} bridge={bridge} />
          </Boundary>
        </LanguageProvider>
      </ThemeContext>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
start(root)
