import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { NAMESPACES } from './foreign-docx.ts'
import type { WordCase } from './word-pieces.ts'

/** A file of ours in which somebody has put what may hold a word, before its last paragraph. */
export function withWordCase(file: Uint8Array, { body, parts = {}, relations = [] }: WordCase) {
  const files = new Map(Object.entries(unzipSync(file)).map(([path, each]) => [path, each]))
  const edit = (path: string, change: (xml: string) => string) => {
    const before = files.get(path)
    if (before !== undefined) files.set(path, strToU8(change(strFromU8(before))))
  }
  edit('word/document.xml', (xml) => {
    const at = xml.lastIndexOf('<w:p>', xml.lastIndexOf('Firmado'))
    const root = `<w:document ${NAMESPACES}>`
    return (xml.slice(0, at) + body + xml.slice(at)).replace(/<w:document [^>]*>/, root)
  })
  const added = Object.entries(parts).flatMap(([path, xml], at) => {
    // The lists of a file are in one part: what is added stands beside ours.
    if (files.has(path)) {
      const [, inner = ''] = /^<[^>]*>(.*)<\/[^>]*>$/s.exec(xml) ?? []
      edit(path, (ours) => ours.replace(/(<\/[^>]*>)$/, `${inner}$1`))
      return []
    }
    files.set(path, strToU8(xml))
    const type = /([a-zA-Z]+)\d*\.xml$/.exec(path)?.[1] ?? ''
    return [relation({ id: `own${at}`, type, target: path.replace(/^word\//, '') })]
  })
  const all = [...added, ...relations.map(relation)].join('')
  edit('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `${all}$&`))
  return zipSync(Object.fromEntries(files))
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

function relation({ id, type, target, isOutside = false }: Required<WordCase>['relations'][0]) {
  const mode = isOutside ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${TYPES}${type}" Target="${target}"${mode}/>`
}
