import type { Node } from '../../shared/docx/read/tree.ts'
import { attribute, child, childrenOf, under, valueOf } from '../../shared/docx/read/tree.ts'

/**
 * What no schema validator sees in how a file is laid out:
 *
 * 1. A cell ends with a paragraph whose mark is not tracked; a merged cell goes on from one that
 *    begins; the header of a table is its first row, and one of a single row only lays out; rows
 *    are as wide as the table.
 * 2. Blanks at the edge of words are kept. A bookmark's name is no longer than Word's.
 * 3. A list is of a kind that is defined, as deep as it goes. No two styles have one name.
 * 4. What is moved stands between the ends of its move. Dates are dates.
 * 5. The file has a title and says its language; a custom part has properties, or LibreOffice
 *    drops it.
 * 6. A table says what it is of to whoever does not see it; its rows stay whole on a page.
 */
export function lintLayout(
  trees: ReadonlyMap<string, Node>,
  paths: ReadonlySet<string>,
): readonly string[] {
  const document = trees.get('word/document.xml')
  if (document === undefined) return []
  return [
    ...under(document, 'w:tbl').flatMap(table),
    ...edges(document),
    ...names(document),
    ...lists(trees.get('word/numbering.xml') ?? null),
    ...styles(trees.get('word/styles.xml') ?? null),
    ...moved(child(document, 'w:body')),
    ...dates(document),
    ...facts(trees, paths),
  ]
}

function table(node: Node): readonly string[] {
  const isNamed = (valueOf(child(node, 'w:tblPr'), 'w:tblCaption') ?? '') !== ''
  const look = child(child(node, 'w:tblPr'), 'w:tblLook')
  // Rows may be told by their first cell instead, as those of an agenda by the hour.
  const isByColumn = look !== null && attribute(look, 'w:firstColumn') === '1'
  const columns = childrenOf(child(node, 'w:tblGrid'), 'w:gridCol').length
  const rows = childrenOf(node, 'w:tr')
  const merged = new Set<number>()
  const inRows = rows.flatMap((row, index) => {
    const isHeader = child(child(row, 'w:trPr'), 'w:tblHeader') !== null
    let at = 0
    const findings = childrenOf(row, 'w:tc').flatMap((cell) => {
      const properties = child(cell, 'w:tcPr')
      const column = at
      at += Number(valueOf(properties, 'w:gridSpan') ?? 1)
      const merge = child(properties, 'w:vMerge')
      const isLoose =
        merge !== null && valueOf(properties, 'w:vMerge') === null && !merged.has(column)
      if (merge === null) merged.delete(column)
      else merged.add(column)
      return [...cellEnd(cell), ...(isLoose ? ['A merged cell goes on from nothing'] : [])]
    })
    const isCut = child(child(row, 'w:trPr'), 'w:cantSplit') === null
    return [
      ...findings,
      ...(isCut ? ['A row may be cut by the end of a page'] : []),
      ...(at === columns ? [] : [`A row of ${at} columns in a table of ${columns}`]),
      ...(isHeader && index > 0 ? ['A header row below others'] : []),
      ...(index === 0 && !isHeader && !isByColumn && rows.length > 1
        ? ['A table without a header row']
        : []),
    ]
  })
  return [...inRows, ...(rows.length > 1 && !isNamed ? ['A table without a name'] : [])]
}

function cellEnd(cell: Node): readonly string[] {
  const last = cell.children.at(-1)
  if (last?.name !== 'w:p') return ['A cell does not end with a paragraph']
  const mark = child(child(last, 'w:pPr'), 'w:rPr')
  const isTracked = child(mark, 'w:ins') !== null || child(mark, 'w:del') !== null
  return isTracked ? ['The last mark of a cell is tracked'] : []
}

function edges(document: Node): readonly string[] {
  return ['w:t', 'w:delText'].flatMap((name) =>
    under(document, name)
      .filter((node) => /^\s|\s$/.test(node.text) && attribute(node, 'xml:space') !== 'preserve')
      .map((node) => `Blanks at the edge of "${node.text}" are not kept`),
  )
}

function names(document: Node): readonly string[] {
  return under(document, 'w:bookmarkStart')
    .map((node) => attribute(node, 'w:name') ?? '')
    .filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))
    .map((name) => `Word takes no bookmark ${name}`)
}

function lists(numbering: Node | null): readonly string[] {
  const kinds = childrenOf(numbering, 'w:abstractNum')
  const ids = kinds.map((node) => attribute(node, 'w:abstractNumId'))
  return childrenOf(numbering, 'w:num').flatMap((list) => {
    const kind = valueOf(list, 'w:abstractNumId')
    return ids.includes(kind) ? [] : [`List kind ${kind ?? ''} is not defined`]
  })
}

function styles(part: Node | null): readonly string[] {
  const found = childrenOf(part, 'w:style').map((node) =>
    (valueOf(node, 'w:name') ?? '').toLowerCase(),
  )
  return [...new Set(found.filter((name, at) => found.indexOf(name) !== at))].map(
    (name) => `Two styles are called ${name}`,
  )
}

/** In the order of the body: a move's words between its ends. */
function moved(body: Node | null): readonly string[] {
  const findings: string[] = []
  const open = { From: 0, To: 0 }
  const walk = (node: Node) => {
    const [, side, end] = /^w:move(From|To)(?:Range(Start|End))?$/.exec(node.name) ?? []
    if (side === 'From' || side === 'To') {
      if (end === 'Start') open[side] += 1
      else if (end === 'End') open[side] -= 1
      else if (open[side] === 0 && node.children.length > 0) {
        findings.push(`Words are in a move${side} outside of its range`)
      }
    }
    node.children.forEach(walk)
  }
  body?.children.forEach(walk)
  return findings
}

function dates(document: Node): readonly string[] {
  return ['w:ins', 'w:del'].flatMap((name) =>
    under(document, name)
      .map((node) => attribute(node, 'w:date') ?? '')
      .filter((date) => date !== '' && Number.isNaN(Date.parse(date)))
      .map((date) => `${date} is no date`),
  )
}

function facts(trees: ReadonlyMap<string, Node>, paths: ReadonlySet<string>): readonly string[] {
  const title = child(trees.get('docProps/core.xml') ?? null, 'dc:title')?.text ?? ''
  const styles = trees.get('word/styles.xml')
  const hasLanguage = styles !== undefined && under(styles, 'w:lang').length > 0
  const items = [...paths].filter((path) => /^customXml\/item\d+\.xml$/.test(path))
  return [
    ...(title === '' ? ['The file has no title'] : []),
    ...(hasLanguage ? [] : ['The file does not say its language']),
    ...items
      .filter((path) => !paths.has(path.replace('item', 'itemProps')))
      .map((path) => `${path} has no properties`),
  ]
}
