import type { Act, Step } from '../properties/script.ts'
import {
  chooseKind,
  closeRound,
  comment,
  decide,
  liftFootnote,
  putFootnote,
  referTo,
  reload,
  replaceAll,
  speakFor,
  support,
  undoDecision,
  withdraw,
} from './browser-orders.ts'
import {
  composeAmongOthers,
  dragThere,
  keepCaret,
  keyAt,
  keyOver,
  pasteThere,
  select,
  typeThere,
  typeWord,
} from './browser-strokes.ts'
import type { BrowserTable, Doing } from './browser-table.ts'
import { pressKey } from './browser-table.ts'

/** Takes a step as one of those at the table; the next one is who writes meanwhile. */
export async function playStep(table: BrowserTable, step: Step): Promise<void> {
  const { all, ledger } = table
  const own = all[step.actor % all.length]
  const other = all[(step.actor + 1) % all.length]
  if (own === undefined || other === undefined) return
  const paragraphs = await own.sheet.paragraphs()
  const at = paragraphs[step.a % paragraphs.length]
  if (at === undefined) return
  const offset = step.b % (at.text.length + 1)
  ledger.story.push(`${own.name} ${step.act} ${step.a % paragraphs.length}:${offset}`)
  await DOINGS[step.act]({ table, own, other, at, offset, step })
}

/** With the focus on the bar the chair would take her last decision back. */
async function pressInText(doing: Doing, key: string): Promise<void> {
  await doing.own.sheet.page.getByRole('textbox', { name: 'Texto', exact: true }).focus()
  await pressKey(doing, key)
}

const KEYS = ['Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'] as const
const LINES = ['Shift+Home', 'Shift+End'] as const
const LOOKS = ['Control+b', 'Control+i', 'Control+u'] as const
const MOVES = ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'] as const

const DOINGS: { readonly [A in Act]: (doing: Doing) => Promise<void> } = {
  type: typeThere,
  press: (doing) => keyAt(doing, KEYS[doing.step.c % KEYS.length] ?? 'Backspace'),
  deleteLine: async (doing) => {
    await keyAt(doing, LINES[doing.step.c % LINES.length] ?? 'Shift+End')
    await pressKey(doing, 'Backspace')
  },
  compose: composeAmongOthers,
  erase: (doing) => keyOver(doing, 'Backspace'),
  eraseFar: async (doing) => {
    await keyAt(doing, 'Shift+ArrowDown')
    await pressKey(doing, 'Delete')
  },
  replace: async (doing) => {
    await select(doing)
    await typeWord(doing)
  },
  replaceAll,
  cutOut: (doing) => keyOver(doing, 'Control+x'),
  drag: dragThere,
  split: (doing) => keyAt(doing, 'Enter'),
  addAfter: (doing) => keyAt({ ...doing, offset: doing.at.text.length }, 'Enter'),
  join: (doing) => keyAt({ ...doing, offset: doing.at.text.length }, 'Delete'),
  paste: pasteThere,
  level: (doing) => keyAt(doing, doing.step.c % 2 === 0 ? 'Tab' : 'Shift+Tab'),
  kind: chooseKind,
  format: (doing) => keyOver(doing, LOOKS[doing.step.c % LOOKS.length] ?? 'Control+b'),
  move: (doing) => keyAt(doing, MOVES[doing.step.b % MOVES.length] ?? 'Alt+Shift+ArrowUp'),
  footnote: putFootnote,
  lift: liftFootnote,
  comment,
  refer: referTo,
  undo: (doing) => pressInText(doing, 'Control+z'),
  redo: (doing) => pressInText(doing, 'Control+y'),
  speakFor,
  support,
  withdraw,
  // Here messages are on their way all the time.
  carry: keepCaret,
  decide,
  reopen: undoDecision,
  round: closeRound,
  cut: async (doing) => {
    for (const { line } of doing.table.all) line?.cut()
    await typeThere(doing)
  },
  rejoin: async (doing) => {
    for (const { line } of doing.table.all) line?.mend()
    await typeThere(doing)
  },
  reload,
}
