import type { Template, TemplateProblem } from '../../shared/text/template.ts'
import { parseTemplate } from '../../shared/text/template.ts'

/** Every folder of `templates/` that has a template in it, put into the bundle by the builder. */
const FILES: Readonly<Record<string, unknown>> = import.meta.glob(
  '../../templates/*/template.json',
  { eager: true, import: 'default' },
)

/**
 * The templates, by id and in the order of their folders.
 *
 * @throws Error when one of them is wrong: they come with the program.
 */
export function readTemplates(): readonly Template[] {
  return Object.entries(FILES).map(([path, file]) => {
    const template = parseTemplate(file)
    if (!template.ok) throw new Error(`${path}: ${describe(template.error)}`)
    return template.value
  })
}

export function findTemplate(id: string): Template | null {
  return readTemplates().find((template) => template.id === id) ?? null
}

function describe(problems: readonly TemplateProblem[]): string {
  return problems.map((problem) => JSON.stringify(problem)).join(', ')
}
