import type { Template } from '../../shared/templates/template.ts'
import { parseTemplate } from '../../shared/templates/schema.ts'

/** Every folder of `templates/` that has a template in it, put into the bundle by the builder. */
const FILES: Readonly<Record<string, unknown>> = import.meta.glob(
  '../../templates/*/template.json',
  { eager: true, import: 'default' },
)

/** As they are offered, the usual one first. One that is not named comes last. */
const ORDER = [
  'conclusiones-grcm',
  'declaracion-viceministerial',
  'informe-gt',
  'informe-narrativo',
  'nota-conceptual',
  'comunicado-conjunto',
  'texto-libre',
]

/**
 * The templates that come with Mesa.
 *
 * @throws Error when one of them is wrong: they come with the program.
 */
export function readTemplates(): readonly Template[] {
  parsed ??= Object.entries(FILES)
    .map(([path, file]) => {
      const template = parseTemplate(file)
      if (!template.ok) throw new Error(`${path}: ${JSON.stringify(template.error)}`)
      return template.value
    })
    .sort((a, b) => placeOf(a) - placeOf(b))
  return parsed
}

/** They are part of the bundle, and cannot change while it runs. */
let parsed: readonly Template[] | null = null

export function findTemplate(id: string): Template | null {
  return readTemplates().find((template) => template.id === id) ?? null
}

function placeOf({ id }: Template): number {
  const place = ORDER.indexOf(id)
  return place < 0 ? ORDER.length : place
}
