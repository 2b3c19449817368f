/**
 * Who may import what. The table of ARCHITECTURE.md, "The house", in a form that a machine reads.
 * Every rule is proved to bite in tests/house/layers.test.ts.
 */

/** A package, wherever node_modules lies. */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`

/** Files of `folder` that reach for something outside what `may` lists. */
const only = (name, folder, may, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { pathNot: [`^${folder}/`, ...may], dependencyTypesNot: ['core'] },
})

const LEXICAL = npm('lexical', '@lexical/[^/]+')
const HOCUSPOCUS = npm('@hocuspocus/[^/]+')
const SQL = npm('libsql', '@libsql/[^/]+', 'pg', 'pg-[^/]+')
const YJS = npm('yjs', 'y-protocols', 'y-websocket', 'y-indexeddb', 'lib0')
const ANY_PACKAGE = '(^|/)node_modules/'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means that something lives in the wrong place. Types may know each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'shared-stays-below',
      'shared',
      [npm('yjs', 'lib0', 'docx', 'fflate', 'saxes', 'diff', 'valibot', 'jsonc-parser')],
      'shared/ runs in every process and in a browser.',
    ),
    {
      name: 'shared-is-pure',
      comment: 'No I/O, no clock: no module of Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'document-knows-no-yjs',
      comment: 'The plain document, its files and its texts can be tested from notation.',
      severity: 'error',
      from: { path: '^shared/(document|docx|text|templates|meeting|protocol)/' },
      to: { path: [YJS, '^shared/draft/'] },
    },
    {
      name: 'docx-in-one-place',
      comment: 'One module knows OOXML.',
      severity: 'error',
      from: { pathNot: ['^shared/docx/', '^tests/'] },
      to: { path: npm('docx', 'saxes') },
    },
    {
      name: 'lexical-in-the-editor',
      comment: 'Lexical is a projection of the draft, and nobody else speaks to it.',
      severity: 'error',
      from: { pathNot: ['^renderer/editor/', '^tests/'] },
      to: { path: LEXICAL },
    },
    {
      name: 'hocuspocus-in-sync',
      comment: 'The engine can be changed in one folder.',
      severity: 'error',
      from: { pathNot: ['^electron/host/sync/'] },
      to: { path: HOCUSPOCUS },
    },
    {
      name: 'sql-in-the-store',
      comment: 'One module knows the SQL.',
      severity: 'error',
      from: { pathNot: ['^electron/host/store/', '^tests/'] },
      to: { path: SQL },
    },
    {
      name: 'electron-in-its-process',
      comment: 'Everything below main/ and preload/ runs without Electron.',
      severity: 'error',
      from: { pathNot: ['^electron/(main|preload)/', '^tests/'] },
      to: { path: npm('electron') },
    },
    only(
      'host-imports-shared',
      'electron/host',
      ['^shared/', '^templates/', ANY_PACKAGE],
      'The host runs without window and without command line.',
    ),
    only(
      'main-is-thin',
      'electron/main',
      [
        '^shared/',
        '^electron/host/index\\.ts$',
        '^electron/launch/desk\\.ts$',
        npm('electron', 'env-paths', '@types/[^/]+'),
      ],
      'Windows, menu and dialogs; the rest is below.',
    ),
    only(
      'preload-exposes-the-bridge',
      'electron/preload',
      ['^shared/protocol/', npm('electron')],
      'The bridge exposes one table of calls, nothing else.',
    ),
    only(
      'cli-uses-the-doors',
      'electron/cli',
      ['^shared/', '^templates/', '^electron/host/', '^package\\.json$', ANY_PACKAGE],
      'The same functions as the window, without it.',
    ),
    only(
      'launch-uses-the-door',
      'electron/launch',
      ['^shared/', '^electron/host/index\\.ts$', '^\\.dependency-cruiser', ANY_PACKAGE],
      'Starting is not part of the product.',
    ),
    {
      name: 'web-and-store-are-neighbours',
      comment: 'Within the host: the store knows nobody; the web does not know the store.',
      severity: 'error',
      from: { path: '^electron/host/store/' },
      to: { path: '^electron/host/(sync|web)/' },
    },
    {
      name: 'renderer-imports-shared',
      comment: 'A web page: nothing of Node, nothing of Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|tests)/' },
    },
    {
      name: 'renderer-is-a-page',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stand-apart',
      comment: 'Two features that need each other share something below, or meet in app/.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'middle-stands-apart',
      comment: 'editor, sync and bridge know neither each other nor what is above.',
      severity: 'error',
      from: { path: '^renderer/(editor|sync|bridge)/' },
      to: { path: '^renderer/(app|features|editor|sync|bridge)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'ui-at-the-bottom',
      severity: 'error',
      from: { path: '^renderer/(ui|i18n)/' },
      to: { path: '^renderer/(app|features|editor|sync|bridge)/' },
    },
    {
      name: 'words-below-controls',
      severity: 'error',
      from: { path: '^renderer/i18n/' },
      to: { path: '^renderer/ui/' },
    },
    {
      name: 'templates-are-data',
      comment: 'No code in templates/.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '.' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
    builtInModules: { add: ['electron/main', 'electron/renderer'] },
  },
}
