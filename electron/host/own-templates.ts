import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import type { TemplateError } from '../../shared/templates/problem.ts'
import { readTemplate } from '../../shared/templates/read-template.ts'
import type { Template } from '../../shared/templates/template.ts'
import type { WriteError } from './store/port.ts'
import { findTemplate, readTemplates } from './templates.ts'

export const TEMPLATE_FILE = 'template.json'

/** Reads the template of one folder, as a secretariat made it. */
export function readTemplateIn(folder: string): Result<Template, TemplateError> {
  const path = join(folder, TEMPLATE_FILE)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return err({ kind: 'no-template', path })
  }
  const template = readTemplate(text)
  if (!template.ok) return err({ kind: 'bad-template', path, problems: template.error })
  const { id } = template.value
  return findTemplate(id) === null ? template : err({ kind: 'taken-id', path, id })
}

/** The templates that a secretariat keeps beside its meetings. */
export interface OwnTemplates {
  readonly path: string
  /** Read anew each time: they are changed by hand. */
  read(): { readonly sound: readonly Template[]; readonly broken: readonly TemplateError[] }
  /** Mesa's own and these. */
  find(id: string): Template | null
  /** Writes a copy of one, to be changed; answers its file. Null where there is none of this id. */
  copy(id: string): Result<string, WriteError> | null
}

export function openOwnTemplates(path: string): OwnTemplates {
  function read(): ReturnType<OwnTemplates['read']> {
    const sound: Template[] = []
    const broken: TemplateError[] = []
    for (const folder of foldersIn(path)) {
      const template = readTemplateIn(folder)
      if (!template.ok) broken.push(template.error)
      else if (sound.some(({ id }) => id === template.value.id)) {
        broken.push({ kind: 'taken-id', path: folder, id: template.value.id })
      } else sound.push(template.value)
    }
    return { sound, broken }
  }

  const find = (id: string) =>
    [...readTemplates(), ...read().sound].find((each) => each.id === id) ?? null

  return {
    path,
    read,
    find,
    copy(id) {
      const template = find(id)
      if (template === null) return null
      const taken = new Set([...readTemplates(), ...read().sound].map((each) => each.id))
      const isTaken = (each: string) => taken.has(each) || existsSync(join(path, each))
      const copied = freeId(template, isTaken)
      const file = join(path, copied, TEMPLATE_FILE)
      try {
        mkdirSync(join(path, copied), { recursive: true })
        writeFileSync(file, `${JSON.stringify(copyOf(template, copied), null, 2)}\n`, {
          flag: 'wx',
        })
        return ok(file)
      } catch {
        return err({ kind: 'cannot-write', path: file })
      }
    },
  }
}

/** All that may hold a template, links to folders too; none where there is no such folder yet. */
function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((each) => !basename(each).startsWith('.') && isFolder(each))
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** A copy's name says which it is, so that a number that is part of a name (`informe-2024`) stays. */
function freeId({ id, name }: Template, isTaken: (id: string) => boolean): string {
  const number = COPY.exec(name.es)?.[1]
  const base = number === undefined ? id : id.replace(new RegExp(`-${number}$`), '')
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}`
    if (!isTaken(candidate)) return candidate
  }
}

function copyOf({ name, ...template }: Template, id: string): Template {
  const number = id.slice(id.lastIndexOf('-') + 1)
  return {
    ...template,
    id,
    name: { es: copyName(name.es, number), en: copyName(name.en, number) },
  }
}

const COPY = / \((\d+)\)$/

function copyName(name: string, number: string): string {
  return `${name.replace(COPY, '')} (${number})`
}
