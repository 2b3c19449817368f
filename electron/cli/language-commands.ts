import type { Command } from 'commander'
import { LANGUAGES } from '../../shared/meeting/meeting.ts'
import { oneOf } from './choices.ts'
import type { CounterpartsOptions } from './commands/counterparts.ts'
import { printCounterparts } from './commands/counterparts.ts'
import type { PairOptions } from './commands/pair.ts'
import { pairParagraphs } from './commands/pair.ts'
import type { TranslateOptions } from './commands/translate.ts'
import { translateMeeting } from './commands/translate.ts'
import type { Context, Outcome } from './context.ts'

/** Of commands that work on one of a meeting's texts: which one. */
export function withLanguage(command: Command, { t }: Context): Command {
  return command.option('--language <es|en>', t('language'), oneOf('--language', LANGUAGES))
}

/** The commands for a meeting with two texts. */
export function addLanguageCommands(
  command: (name: string, usage: string, summary: string) => Command,
  context: Context,
  finish: (outcome: Outcome) => void,
): void {
  const { t } = context
  command(
    'translate',
    'FILE.mesa [--text FILE.txt|FILE.docx] [--template DIR] [--by NAME]',
    t('translate.summary'),
  )
    .argument('<file>', t('file'))
    .option('--text <file>', t('translate.text'))
    .option('--template <dir>', t('translate.template'))
    .option('--by <name>', t('translate.by'))
    .action((file: string, options: TranslateOptions) => {
      finish(translateMeeting(file, options, context))
    })

  command('pair', 'FILE.mesa ORIGINAL [TRANSLATION] [--by NAME]', t('pair.summary'))
    .argument('<file>', t('file'))
    .argument('<original>', t('pair.original'))
    .argument('[translation]', t('pair.translation'))
    .option('--by <name>', t('pair.by'))
    .action(
      (file: string, original: string, translation: string | undefined, options: PairOptions) => {
        const names = { original, translation: translation ?? null }
        finish(pairParagraphs(file, names, options, context))
      },
    )

  command('counterparts', 'FILE.mesa [--json]', t('counterparts.summary'))
    .argument('<file>', t('file'))
    .option('--json', t('counterparts.json'))
    .action((file: string, options: CounterpartsOptions) => {
      finish(printCounterparts(file, options, context))
    })
}
