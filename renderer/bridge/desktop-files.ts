import type { Desktop } from '../../shared/protocol/ipc.ts'
import type { Files, Saving } from './files.ts'

declare global {
  interface Window {
    /** Only in the desktop's own window. */
    readonly desktop?: Desktop
  }
}

/** The desktop's own dialogs where there are some; what it does not offer, the browser does. */
export function createDesktopFiles(desktop: Desktop, browser: Files): Files {
  return {
    chooseMeetingPath: () => desktop.call('meeting:choose', null),
    chooseFolder: () => desktop.call('folder:choose', null),
    choose: browser.choose,
    save: async ({ name, bytes }): Promise<Saving> => {
      const answer = await desktop.call('file:save', { name, bytes })
      if (!answer.ok) return { kind: 'cannot-write', path: answer.error.path }
      return answer.value === null
        ? { kind: 'cancelled' }
        : { kind: 'saved', path: answer.value.path }
    },
  }
}
