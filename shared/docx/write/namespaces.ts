/*
 * What the names in a part's XML mean. Each part says those that it uses; what a reader need not
 * understand is named in `mc:Ignorable`.
 */

const OFFICE = 'http://schemas.openxmlformats.org'

export const WORD_NAMESPACE = { 'xmlns:w': `${OFFICE}/wordprocessingml/2006/main` } as const

/** Of what may refer to other parts, and hold pictures. */
export const DRAWING_NAMESPACES = {
  ...WORD_NAMESPACE,
  'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
  'xmlns:wp': `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
} as const

/** Of what bears ids that only newer Words know. */
export const COMMENT_NAMESPACES = {
  ...WORD_NAMESPACE,
  'xmlns:mc': `${OFFICE}/markup-compatibility/2006`,
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
} as const
