import type { Language } from '../../shared/meeting/meeting.ts'

export interface DesktopWords {
  readonly title: string
  readonly menus: {
    readonly file: string
    readonly edit: string
    readonly view: string
    readonly window: string
  }
  readonly openMeeting: string
  readonly meetingFiles: string
  readonly chooseFolder: string
  readonly save: string
  readonly cannotStart: string
  /** Why, by the host's own reasons. */
  readonly problems: {
    readonly 'port-in-use': (port: number) => string
    readonly 'cannot-listen': (port: number) => string
  }
}

/** What the desktop's own menu and dialogs say. The page has its own catalogues. */
export const DESKTOP_WORDS: { readonly [L in Language]: DesktopWords } = {
  es: {
    title: 'Mesa de Redacción',
    menus: { file: 'Archivo', edit: 'Edición', view: 'Ver', window: 'Ventana' },
    openMeeting: 'Abrir un archivo de reunión',
    meetingFiles: 'Reuniones de Mesa',
    chooseFolder: 'Elegir la carpeta de la segunda copia',
    save: 'Guardar',
    cannotStart: 'Mesa no pudo arrancar',
    problems: {
      'port-in-use': (port) => `El puerto ${port} está ocupado.`,
      'cannot-listen': (port) => `No se puede servir en el puerto ${port}.`,
    },
  },
  en: {
    title: 'Drafting Table',
    menus: { file: 'File', edit: 'Edit', view: 'View', window: 'Window' },
    openMeeting: 'Open a meeting file',
    meetingFiles: 'Mesa meetings',
    chooseFolder: 'Choose the folder of the second copy',
    save: 'Save',
    cannotStart: 'Mesa could not start',
    problems: {
      'port-in-use': (port) => `Port ${port} is in use.`,
      'cannot-listen': (port) => `Cannot serve at port ${port}.`,
    },
  },
}
