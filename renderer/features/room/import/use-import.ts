import { useState } from 'react'
import type { TextName } from '../../../../shared/draft/draft.ts'
import { Hand } from '../../../../shared/draft/hand.ts'
import type { ImportError } from '../../../../shared/docx/read/import-error.ts'
import type { ImportPlan, ImportProblem } from '../../../../shared/import/plan-import.ts'
import { planImportIn } from '../../../../shared/import/which-text.ts'
import { tellPlan } from '../../../../shared/import/tell-changes.ts'
import type { ToldChange } from '../../../../shared/import/tell-changes.ts'
import { writeImport } from '../../../../shared/import/write-import.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { ChosenFile } from '../../../bridge/files.ts'
import type { WordFile } from '../../../bridge/read-word-file.ts'
import { readWordFile } from '../../../bridge/read-word-file.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { OTHER, turnToText, useTexts } from '../translation/texts.ts'
import { useWorkplace } from '../workplace.ts'
import { commentOf } from './told.ts'

/** How far an import has come. */
export type Importing =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'unreadable'
      readonly name: string
      readonly problem: ImportError | ImportProblem
    }
  | {
      readonly kind: 'planned'
      readonly name: string
      readonly file: WordFile
      /** Of which text the file is. */
      readonly text: TextName
      readonly plan: ImportPlan
      readonly told: readonly ToldChange[]
      readonly again: boolean
    }
  | { readonly kind: 'writing'; readonly name: string; readonly share: number }
  | {
      readonly kind: 'done'
      readonly name: string
      readonly file: WordFile
      readonly text: TextName
      readonly plan: ImportPlan
      readonly told: readonly ToldChange[]
      readonly undo: () => void
    }

type Planned = Extract<Importing, { kind: 'planned' }>

/** Reads a file, shows what it would change, and writes that when it is confirmed. */
export function useImport(party: Party) {
  const t = useMessages()
  const workplace = useWorkplace()
  const texts = useTexts()
  const { reader, clock } = workplace
  const at = (text: TextName) => texts?.workplaces[text] ?? workplace
  const other = texts === null ? null : at(OTHER[reader.draft.text]).reader
  const [state, setState] = useState<Importing>({ kind: 'choosing' })

  function plan(name: string, file: WordFile, by: Party, again: boolean): void {
    const planned = planImportIn({ asked: reader, other }, file, { party: by, again })
    if (!planned.ok) return setState({ kind: 'unreadable', name, problem: planned.error })
    const { text, plan } = planned.value
    const pen = at(text).penFor(by)
    if (pen === null) return
    const told = tellPlan(new Hand(at(text).reader, pen.author, clock.nowMs), plan)
    setState({ kind: 'planned', name, file, text, plan, told, again })
  }

  async function read({ name, bytes }: ChosenFile): Promise<void> {
    setState({ kind: 'reading', name })
    const file = await readWordFile(bytes, 'return')
    if (file.ok) plan(name, file.value, party, false)
    else setState({ kind: 'unreadable', name, problem: file.error })
  }

  /** In slices, between which others' words come in and one's own keys are heard. */
  async function write({ name, file, text, plan: planned, told: all }: Planned): Promise<void> {
    const pen = at(text).penFor(planned.party)
    if (pen === null) return
    const told: ToldChange[] = []
    const slices = writeImport(pen, planned, {
      file: name,
      delegate: null,
      atMs: clock.nowMs(),
      sayUnplaced: (each) => commentOf(each, t),
    })
    for (const slice of slices) {
      told.push(...slice)
      setState({ kind: 'writing', name, share: told.length / all.length })
      await new Promise<void>((resolve) => void clock.after(0, resolve))
    }
    const undo = () => {
      pen.undo()
    }
    if (texts !== null) turnToText(texts.state, text)
    setState({ kind: 'done', name, file, text, plan: planned, told, undo })
  }

  return {
    state,
    read: (file: ChosenFile) => void read(file),
    /** Plans the same file anew: for another country, or with what was taken back. */
    change: (by: Party, again: boolean) => {
      if (state.kind === 'planned') plan(state.name, state.file, by, again)
    },
    confirm: () => {
      if (state.kind === 'planned') void write(state)
    },
    reset: () => setState({ kind: 'choosing' }),
  }
}
