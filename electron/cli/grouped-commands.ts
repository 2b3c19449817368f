import type { Command } from 'commander'
import type { SavePresidencyOptions } from './commands/presidency.ts'
import { checkPresidency, savePresidency } from './commands/presidency.ts'
import {
  checkTemplate,
  copyTemplate,
  listPlaceholders,
  listTemplates,
} from './commands/template.ts'
import type { Context, Outcome } from './context.ts'

/** Makes a command below another: `mesa template check`. */
type MakeBelow = (name: string, usage: string, summary: string) => Command

export function addTemplateCommands(
  below: MakeBelow,
  context: Context,
  finish: (outcome: Outcome) => void,
): void {
  const { t } = context
  below('list', '', t('template.list')).action(() => {
    finish(listTemplates(context))
  })
  below('check', 'DIR', t('template.check'))
    .argument('<dir>', t('template.dir'))
    .action((folder: string) => {
      finish(checkTemplate(folder, context))
    })
  below('copy', 'ID DIR', t('template.copy'))
    .argument('<id>', t('template.id'))
    .argument('<dir>', t('template.folder'))
    .action((id: string, folder: string) => {
      finish(copyTemplate(id, folder, context))
    })
  below('placeholders', '', t('template.placeholders')).action(() => {
    finish(listPlaceholders(context))
  })
}

export function addPresidencyCommands(
  below: MakeBelow,
  context: Context,
  finish: (outcome: Outcome) => void,
): void {
  const { t } = context
  below('save', 'FILE.mesa… -o FILE.mesa-ppt.json', t('presidency.save'))
    .argument('<files...>', t('presidency.meetings'))
    .requiredOption('-o, --output <file>', t('presidency.output'))
    .option('--force', t('force'))
    .action((files: readonly string[], options: SavePresidencyOptions) => {
      finish(savePresidency(files, options, context))
    })
  below('check', 'FILE.mesa-ppt.json', t('presidency.check'))
    .argument('<file>', t('presidency.file'))
    .action((file: string) => {
      finish(checkPresidency(file, context))
    })
}
