import { Command } from 'commander'
import { VIEWS } from '../../shared/document/document.ts'
import { err } from '../../shared/result.ts'
import { readTemplates } from '../host/templates.ts'
import { oneOf, readPort } from './choices.ts'
import type { CheckOptions } from './commands/check.ts'
import { checkMeeting } from './commands/check.ts'
import type { CopyOptions } from './commands/copy.ts'
import { copyFrom } from './commands/copy.ts'
import type { DecideOptions } from './commands/decide.ts'
import { decideSuggestions } from './commands/decide.ts'
import type { DemoOptions } from './commands/demo.ts'
import { runDemo } from './commands/demo.ts'
import { EXPORT_CHOICES, exportDraft } from './commands/export.ts'
import type { HostCommandOptions } from './commands/host.ts'
import { hostMeeting } from './commands/host.ts'
import type { ImportCommandOptions } from './commands/import.ts'
import { importFile } from './commands/import.ts'
import type { InvitationsOptions } from './commands/invitations.ts'
import { manageInvitations } from './commands/invitations.ts'
import type { LogOptions } from './commands/log.ts'
import { printLog } from './commands/log.ts'
import type { NewOptions } from './commands/new.ts'
import { createMeeting } from './commands/new.ts'
import type { SuggestionsOptions } from './commands/suggestions.ts'
import { printSuggestions } from './commands/suggestions.ts'
import { printText } from './commands/text.ts'
import type { VerifyOptions } from './commands/verify.ts'
import { verifyFile } from './commands/verify.ts'
import type { Context, Outcome } from './context.ts'
import { addPresidencyCommands, addTemplateCommands } from './grouped-commands.ts'
import { addLanguageCommands, withLanguage } from './language-commands.ts'
import { readMoment } from './moment.ts'
import type { UsageError } from './usage-error.ts'
import { usageError } from './usage-error.ts'

/**
 * The commands and their forms. Each hands its outcome to `finish`.
 *
 * @throws CommanderError where the command line is wrong or help was asked for.
 */
export function createProgram(context: Context, finish: (outcome: Outcome) => void): Command {
  const { t, installation } = context
  const program = new Command('mesa')
    .description(t('program'))
    .usage(`${t('usage.command')} ${t('usage.options')}`)
    .version(installation.version, '--version', t('help.version'))
    .option('--lang <es|en>', t('help.lang'))
    .addHelpText('after', `\n${t('help.more')}`)
    .action((_options, { args }: Command) => {
      finish(err(notACommand(args[0])))
    })
  speak(program, context).allowExcessArguments(true)

  const command = (name: string, usage: string, summary: string): Command => {
    const made = program.command(name).usage(usage).description(summary)
    made.option('--lang <es|en>', t('help.lang'))
    return speak(made, context)
  }

  command(
    'new',
    '--template ID|DIR --meeting FILE.json [--presidency FILE] [--text FILE.txt|FILE.docx] [--with FILE.txt|FILE.docx] -o FILE.mesa',
    t('new.summary'),
  )
    .requiredOption('--template <id>', t('new.template', { ids: templateIds() }))
    .requiredOption('--meeting <file>', t('new.meeting'))
    .option('--presidency <file>', t('new.presidency'))
    .option('--text <file>', t('new.text'))
    .option('--with <file>', t('new.with'))
    .requiredOption('-o, --output <file>', t('new.output'))
    .option('--force', t('force'))
    .action((options: NewOptions) => {
      finish(createMeeting(options, context))
    })

  const group = (name: 'template' | 'presidency', summary: string) => {
    const made = command(name, t('usage.command'), summary)
      .allowExcessArguments(true)
      .action((_options, { args }: Command) => {
        finish(err(notACommand(args[0])))
      })
    return (below: string, usage: string, what: string): Command =>
      speak(made.command(below).usage(usage).description(what), context)
  }
  addTemplateCommands(group('template', t('template.summary')), context, finish)
  addPresidencyCommands(group('presidency', t('presidency.summary')), context, finish)

  command(
    'host',
    '[FILE.mesa] [--port N] [--address A] [--tls | --cert FILE --key FILE] [--log] [--metrics] [--postgres URL --redis URL] [--balancer A]',
    t('host.summary'),
  )
    .argument('[file]', t('file'))
    .option('--port <n>', t('host.port'), readPort)
    .option('--address <a>', t('host.address'))
    .option('--tls', t('host.tls'))
    .option('--cert <file>', t('host.cert'))
    .option('--key <file>', t('host.key'))
    .option('--log', t('host.log'))
    .option('--metrics', t('host.metrics'))
    .option('--postgres <url>', t('host.postgres'))
    .option('--redis <url>', t('host.redis'))
    .option('--balancer <addresses>', t('host.balancer'))
    .action(async (file: string | undefined, options: HostCommandOptions) => {
      finish(await hostMeeting(file, options, context))
    })

  command(
    'invitations',
    'CODE --postgres URL --redis URL [--renew | --revoke]',
    t('invitations.summary'),
  )
    .argument('<code>', t('invitations.code'))
    .requiredOption('--postgres <url>', t('invitations.postgres'))
    .requiredOption('--redis <url>', t('invitations.redis'))
    .option('--renew', t('invitations.renew'))
    .option('--revoke', t('invitations.revoke'))
    .action(async (code: string, options: InvitationsOptions) => {
      finish(await manageInvitations(code, options, context))
    })

  const ofText = (name: string, usage: string, summary: string) =>
    withLanguage(command(name, `${usage} [--language es|en]`, summary), context)
  addLanguageCommands(command, context, finish)

  ofText('suggestions', 'FILE.mesa [--json]', t('suggestions.summary'))
    .argument('<file>', t('file'))
    .option('--json', t('suggestions.json'))
    .action((file: string, options: SuggestionsOptions) => {
      finish(printSuggestions(file, options, context))
    })

  ofText(
    'decide',
    'FILE.mesa (--accept|--reject) (ID… | --all | --country MEX)',
    t('decide.summary'),
  )
    .argument('<file>', t('file'))
    .argument('[id...]', t('decide.ids'))
    .option('--accept', t('decide.accept'))
    .option('--reject', t('decide.reject'))
    .option('--all', t('decide.all'))
    .option('--country <iso>', t('decide.country'))
    .option('--by <name>', t('decide.by'))
    .action((file: string, ids: readonly string[], options: DecideOptions) => {
      finish(decideSuggestions(file, ids, options, context))
    })

  ofText('log', 'FILE.mesa [--country MEX] [--json|--csv] [-o FILE]', t('log.summary'))
    .argument('<file>', t('file'))
    .option('--country <iso>', t('log.country'))
    .option('--json', t('log.json'))
    .option('--csv', t('log.csv'))
    .option('-o, --output <file>', t('log.output'))
    .option('--force', t('force'))
    .action((file: string, options: LogOptions) => {
      finish(printLog(file, options, context))
    })

  ofText(
    'export',
    `FILE.mesa --as ${EXPORT_CHOICES.join('|')} [--pending in|out] [--at TIME] [--pdf] [--no-comments] [--letterhead FILE.docx] -o (FILE.docx | DIR)`,
    t('export.summary'),
  )
    .argument('<file>', t('file'))
    .requiredOption('--as <mode>', t('export.as'), oneOf('--as', EXPORT_CHOICES))
    .option('--pending <in|out>', t('export.pending'), oneOf('--pending', ['in', 'out']))
    .option('--at <time>', t('text.at'), readMoment)
    .option('--pdf', t('export.pdf'))
    .option('--no-comments', t('export.noComments'))
    .option('--letterhead <file>', t('export.letterhead'))
    .requiredOption('-o, --output <path>', t('export.output'))
    .option('--force', t('force'))
    .action(async (file: string, options: Parameters<typeof exportDraft>[1]) => {
      finish(await exportDraft(file, options, context))
    })

  ofText('check', 'FILE.mesa [--json]', t('check.summary'))
    .argument('<file>', t('file'))
    .option('--json', t('check.json'))
    .action((file: string, options: CheckOptions) => {
      finish(checkMeeting(file, options, context))
    })

  ofText(
    'import',
    'FILE.mesa --country MEX [--by NAME] [--again] [--dry-run] FILE.docx',
    t('import.summary'),
  )
    .argument('<file>', t('file'))
    .argument('<docx>', t('import.file'))
    .requiredOption('--country <iso>', t('import.country'))
    .option('--by <name>', t('import.by'))
    .option('--again', t('import.again'))
    .option('--dry-run', t('import.dryRun'))
    .action((file: string, docx: string, options: ImportCommandOptions) => {
      finish(importFile(file, docx, options, context))
    })

  ofText(
    'text',
    'FILE.(mesa|txt|docx) [--view accepted|original|marked] [--labels] [--at TIME]',
    t('text.summary'),
  )
    .argument('<file>', t('text.file'))
    .option('--view <view>', t('text.view'), oneOf('--view', VIEWS), 'accepted')
    .option('--labels', t('text.labels'))
    .option('--at <time>', t('text.at'), readMoment)
    .action((file: string, options: Parameters<typeof printText>[1]) => {
      finish(printText(file, options, context))
    })

  command('copy', 'FILE.mesa|CODE -o COPY.mesa', t('copy.summary'))
    .argument('<file>', t('copy.file'))
    .requiredOption('-o, --output <file>', t('copy.output'))
    .option('--force', t('force'))
    .option('--postgres <url>', t('copy.postgres'))
    .action(async (file: string, options: CopyOptions) => {
      finish(await copyFrom(file, options, context))
    })

  command('verify', 'FILE.mesa [-o SOUND.mesa]', t('verify.summary'))
    .argument('<file>', t('file'))
    .option('-o, --output <file>', t('verify.output'))
    .option('--force', t('force'))
    .action((file: string, options: VerifyOptions) => {
      finish(verifyFile(file, options, context))
    })

  command('demo', '[-o DIR]', t('demo.summary'))
    .option('-o, --output <dir>', t('demo.output'), 'mesa-demo')
    .option('--force', t('force'))
    .action(async (options: DemoOptions) => {
      finish(await runDemo(options, context))
    })

  return program
}

function notACommand(value: string | undefined): UsageError {
  return value === undefined
    ? usageError('error.noCommand')
    : usageError('error.unknownCommand', { value })
}

function templateIds(): string {
  return readTemplates()
    .map(({ id }) => id)
    .join(', ')
}

/** Puts Commander's own words into the reader's language, and lets nothing but help through. */
function speak(command: Command, { t, print }: Context): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('help.usage'),
    'Arguments:': t('help.arguments'),
    'Options:': t('help.options'),
    'Commands:': t('help.commands'),
  }
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', t('help.help'))
    .allowExcessArguments(false)
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (each) => each.name(),
      optionDescription: ({ description }) => description,
    })
}
