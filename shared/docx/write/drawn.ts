import { Media } from 'docx'
import type { IContext, Paragraph, Table } from 'docx'
import { RELATION_TYPE } from '../package.ts'
import type { Relation } from '../package.ts'
import { tag, xmlText } from './xml.ts'

/** What `docx` draws, as XML, and the pictures that it refers to. */
export interface Drawn {
  readonly xml: string
  /** Of the part that the XML is put in. */
  readonly relations: readonly Relation[]
  /** Beside that part, by the relations' targets. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/**
 * Tables, pictures and fields as `docx` writes them. It would put them into a file of its own, with
 * parts that nobody here needs and a zip that would have to be opened again: several times the work of
 * a short text.
 */
export function drawn(children: readonly (Paragraph | Table)[]): Drawn {
  const media = new Media()
  // Of its file, what is drawn asks for the pictures alone. The version is pinned, and every test exports.
  const context = { file: { Media: media }, stack: [] } as unknown as IContext
  const written = children.map((child) => child.prepForXml(context))
  const entries = media.Entries.map(([key, { fileName, data }]) => ({
    ...{ key, id: `rId_${fileName.replace('.', '_')}` },
    ...{ target: `media/${fileName}`, bytes: new Uint8Array(data) },
  }))
  const ids = new Map(entries.map(({ key, id }) => [key, id]))
  return {
    xml: written.map((each) => xmlOf(each, ids)).join(''),
    relations: entries.map(({ id, target }) => ({ id, type: `${RELATION_TYPE}image`, target })),
    pictures: new Map(entries.map(({ target, bytes }) => [target, bytes])),
  }
}

/** An element as `docx` keeps it: its name, and what it holds with the attributes first. */
function xmlOf(node: unknown, ids: ReadonlyMap<string, string>): string {
  if (typeof node === 'string' || typeof node === 'number') return xmlText(String(node))
  if (typeof node !== 'object' || node === null) return ''
  return Object.entries(node)
    .map(([name, held]: [string, unknown]) => {
      const all: readonly unknown[] = Array.isArray(held) ? held : [held]
      const attributes = all.flatMap(attributesIn).map(([key, value]) => {
        const [, picture = ''] = /^rId\{(.*)\}$/.exec(String(value)) ?? []
        return [key, ids.get(picture) ?? String(value)] as const
      })
      const content = all.filter((each) => !isAttributes(each)).map((each) => xmlOf(each, ids))
      return tag(name, Object.fromEntries(attributes), content.join(''))
    })
    .join('')
}

function attributesIn(node: unknown): readonly (readonly [string, unknown])[] {
  return isAttributes(node)
    ? Object.entries(node._attr).filter(([, value]) => value !== undefined)
    : []
}

function isAttributes(node: unknown): node is { readonly _attr: object } {
  return typeof node === 'object' && node !== null && '_attr' in node
}
