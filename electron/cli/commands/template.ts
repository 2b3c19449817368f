import { statSync } from 'node:fs'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { describeTemplateProblem } from '../../../shared/templates/describe.ts'
import { PLACEHOLDERS } from '../../../shared/templates/placeholders.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { openOwnTemplates, readTemplateIn } from '../../host/own-templates.ts'
import { findTemplate, readTemplates } from '../../host/templates.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { tableOf } from '../table.ts'

/** Says all that is wrong with the template in a folder, a line each. */
export function checkTemplate(folder: string, { t, print, language }: Context): Outcome {
  const template = readTemplateIn(folder)
  if (template.ok) {
    const { id, name, texts } = template.value
    const paragraphs = texts[language].length
    print(`${t('template.sound', { id, name: name[language], paragraphs })}\n`)
    return ok(null)
  }
  if (template.error.kind === 'bad-template') {
    for (const each of template.error.problems) print(`${describeTemplateProblem(each, t)}\n`)
  }
  return template
}

/** Writes a copy of one of Mesa's into a folder of templates, to be changed. */
export function copyTemplate(id: string, folder: string, { t, print }: Context): Outcome {
  const copied = openOwnTemplates(folder).copy(id)
  if (copied === null) return err({ kind: 'no-such-template', id, known: knownIds() })
  if (!copied.ok) return copied
  print(`${t('template.copied', { path: copied.value })}\n`)
  return ok(null)
}

export function listTemplates({ print, language }: Context): Outcome {
  print(tableOf(readTemplates().map((each) => [each.id, each.name[language]])))
  return ok(null)
}

export function listPlaceholders({ t, print }: Context): Outcome {
  print(tableOf(PLACEHOLDERS.map((each) => [`{${each}}`, t(`placeholder.${each}`)])))
  return ok(null)
}

/** One of Mesa's by its id, or the one in a folder. */
export function templateFor(asked: string): Result<Template, CliError> {
  const template = findTemplate(asked)
  if (template !== null) return ok(template)
  if (statSync(asked, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return err({ kind: 'no-such-template', id: asked, known: knownIds() })
  }
  return readTemplateIn(asked)
}

function knownIds(): readonly string[] {
  return readTemplates().map(({ id }) => id)
}
