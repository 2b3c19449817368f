import { element, joined, value } from './xml.ts'
import type { Xml } from './xml.ts'

/**
 * Three cells over a rule, as wide as the text in twips; the outer two are equally wide, so that
 * the middle is the page's. Each cell has at least one paragraph.
 */
export function band(width: number, rule: string, cells: readonly (readonly Xml[])[]): Xml {
  const outer = Math.round(width * 0.24)
  const widths = [outer, width - 2 * outer, outer]
  const none = { 'w:val': 'nil' }
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        {},
        element('w:top', none),
        element('w:left', none),
        element('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 0, 'w:color': rule }),
        element('w:right', none),
      ),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        element('w:left', { 'w:w': 0, 'w:type': 'dxa' }),
        element('w:bottom', { 'w:w': 110, 'w:type': 'dxa' }),
        element('w:right', { 'w:w': 0, 'w:type': 'dxa' }),
      ),
    ),
    element('w:tblGrid', {}, ...widths.map((each) => element('w:gridCol', { 'w:w': each }))),
    element(
      'w:tr',
      {},
      ...cells.map((content, index) =>
        element(
          'w:tc',
          {},
          element(
            'w:tcPr',
            {},
            element('w:tcW', { 'w:w': widths[index] ?? outer, 'w:type': 'dxa' }),
            value('w:vAlign', 'center'),
          ),
          joined(content),
        ),
      ),
    ),
  )
}
