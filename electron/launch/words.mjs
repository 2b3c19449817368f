/** What starting, testing and building say, before there is anything installed to say it with. */
const WORDS = {
  es: {
    oldNode: ({ needed, found }) =>
      `Mesa necesita Node ${needed} o más nuevo; aquí hay ${found}. Instálelo de https://nodejs.org`,
    readOnly: ({ folder }) =>
      `La carpeta ${folder} es de solo lectura: copie Mesa a una carpeta donde pueda escribir.`,
    installing: () => 'Instalando lo que falta (solo la primera vez)…',
    installed: ({ seconds }) => `Instalado en ${seconds} s.`,
    installFailed: () =>
      'No se pudo instalar lo que falta. ¿Hay red? Los detalles están en las líneas de arriba.',
    waiting: () => 'Otra ventana está preparando Mesa; se espera a que termine…',
    building: () => 'Preparando la aplicación…',
    buildingPart: ({ part, of, name }) => `  ${part}/${of} ${name}`,
    built: ({ seconds }) => `Preparada en ${seconds} s.`,
    buildFailed: () => 'No se pudo preparar la aplicación: vea las líneas de arriba.',
    working: ({ seconds }) => `  … ${seconds} s`,
    noDisplay: () => 'No hay pantalla: se sirve la dirección y nada más.',
    asRoot: () =>
      'Como root no se abre Electron (su caja de arena no protege a root): va en el navegador.',
    gettingElectron: () => 'Buscando la ventana de escritorio (Electron), 20 s a lo sumo…',
    noElectron: ({ why }) => `Sin Electron (${why}): Mesa se abre en el navegador.`,
    slowElectron: () => 'su descarga sigue; la próxima vez estará',
    electronDied: ({ code }) => `terminó con ${code} al abrirse`,
    address: ({ url }) => `Mesa está en ${url}`,
    portTaken: ({ port, next }) => `El puerto ${port} está ocupado: se usa ${next}.`,
    portInUse: ({ port }) => `El puerto ${port} está ocupado. Elija otro con --port, o ninguno.`,
    cannotListen: ({ address, port }) => `No se puede servir en ${address}, puerto ${port}.`,
    badPort: ({ text }) => `«${text}» no es un puerto: dé un número de 1 a 65535.`,
    badOption: ({ text }) => `No se conoce la opción «${text}». Vea: npm start -- --help`,
    howToStop: () => 'Ctrl+C para terminar.',
    noBrowser: () => 'No se pudo abrir el navegador: abra usted la dirección.',
    help: () =>
      [
        'npm start -- [opciones]',
        '  --port N     usar este puerto y ningún otro',
        '  --browser    abrir en el navegador aunque haya Electron',
        '  --no-open    no abrir nada: solo servir la dirección',
        '  --help       esta ayuda',
      ].join('\n'),
    fuzzUsage: () =>
      'npm run fuzz -- [--runs N] [--seed S] [--minutes M] [--browser | --defect NAME]',
    loadUsage: ({ scenarios }) =>
      `npm run load -- [--clients N] [--minutes M] [--rate K] [--only ${scenarios}]`,
    missingTools: ({ tools }) =>
      `Para probar faltan: ${tools}. Instálelos; en Debian: apt-get install ${tools}`,
    gettingTools: ({ tools }) => `Instalando lo que falta para probar: ${tools}…`,
  },
  en: {
    oldNode: ({ needed, found }) =>
      `Mesa needs Node ${needed} or newer; this is ${found}. Install it from https://nodejs.org`,
    readOnly: ({ folder }) =>
      `The folder ${folder} is read-only: copy Mesa to a folder that you can write to.`,
    installing: () => 'Installing what is missing (the first time only)…',
    installed: ({ seconds }) => `Installed in ${seconds} s.`,
    installFailed: () =>
      'What is missing could not be installed. Is there a network? The lines above say more.',
    waiting: () => 'Another window is preparing Mesa; waiting for it…',
    building: () => 'Preparing the app…',
    buildingPart: ({ part, of, name }) => `  ${part}/${of} ${name}`,
    built: ({ seconds }) => `Prepared in ${seconds} s.`,
    buildFailed: () => 'The app could not be prepared: see the lines above.',
    working: ({ seconds }) => `  … ${seconds} s`,
    noDisplay: () => 'There is no display: the address is served and nothing is opened.',
    asRoot: () =>
      'Electron is not opened as root (its sandbox does not hold root): using the browser.',
    gettingElectron: () => 'Looking for the desktop window (Electron), 20 s at most…',
    noElectron: ({ why }) => `No Electron (${why}): Mesa opens in the browser.`,
    slowElectron: () => 'its download goes on; it will be there next time',
    electronDied: ({ code }) => `it ended with ${code} on opening`,
    address: ({ url }) => `Mesa is at ${url}`,
    portTaken: ({ port, next }) => `Port ${port} is in use: taking ${next}.`,
    portInUse: ({ port }) => `Port ${port} is in use. Choose another with --port, or none.`,
    cannotListen: ({ address, port }) => `Cannot serve at ${address}, port ${port}.`,
    badPort: ({ text }) => `“${text}” is no port: give a number from 1 to 65535.`,
    badOption: ({ text }) => `There is no option “${text}”. See: npm start -- --help`,
    howToStop: () => 'Ctrl+C to stop.',
    noBrowser: () => 'The browser could not be opened: open the address yourself.',
    help: () =>
      [
        'npm start -- [options]',
        '  --port N     use this port and no other',
        '  --browser    open in the browser even where Electron is there',
        '  --no-open    open nothing: only serve the address',
        '  --help       this help',
      ].join('\n'),
    fuzzUsage: () =>
      'npm run fuzz -- [--runs N] [--seed S] [--minutes M] [--browser | --defect NAME]',
    loadUsage: ({ scenarios }) =>
      `npm run load -- [--clients N] [--minutes M] [--rate K] [--only ${scenarios}]`,
    missingTools: ({ tools }) =>
      `Missing for the tests: ${tools}. Install them; on Debian: apt-get install ${tools}`,
    gettingTools: ({ tools }) => `Installing what is missing for the tests: ${tools}…`,
  },
}

/**
 * Spanish unless the environment asks for English.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {'es' | 'en'}
 */
export function languageOf(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'es'
}

/**
 * @param {'es' | 'en'} language
 * @returns {typeof WORDS.es}
 */
export function wordsIn(language) {
  return WORDS[language]
}

/** Every message there is, for the test that compares the languages. */
export const ALL_WORDS = WORDS
