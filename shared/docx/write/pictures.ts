import type { Picture } from '../letterhead.ts'
import { emuOfMm } from './measures.ts'
import type { Part, Relation } from './package.ts'
import { element, joined, NOTHING } from './xml.ts'
import type { Xml } from './xml.ts'

/** A picture in the text: the run that shows it, and what the package must hold for it. */
export interface PlacedPicture {
  readonly run: Xml
  readonly parts: readonly Part[]
  readonly relations: readonly Relation[]
}

export interface Frame {
  readonly heightMm: number
  readonly maxWidthMm: number
  /** What a screen reader says. */
  readonly alt: string
  /** Unique in the file. */
  readonly number: number
}

/**
 * Places a picture in a frame, its proportions kept. Word draws the SVG and LibreOffice the
 * PNG; where there is no PNG the SVG stands in for it too, which both of them take.
 */
export function placePicture(picture: Picture, frame: Frame): PlacedPicture {
  const { number } = frame
  const files = [
    picture.svg && imagePart(`image${number}.svg`, 'image/svg+xml', picture.svg),
    picture.png && imagePart(`image${number}.png`, 'image/png', picture.png),
  ].filter((each) => each !== null)
  const relations = files.map(({ path }) => ({
    id: idOf(path),
    type: 'image',
    target: path,
  }))
  const drawn = relations.find(({ target }) => target.endsWith('.svg'))?.id ?? null
  const shown = relations.at(-1)?.id ?? ''
  return { run: drawing(sizeIn(frame, picture), frame, shown, drawn), parts: files, relations }
}

const idOf = (path: string): string => path.replace(/^.*\//, '').replace('.', '_')

function imagePart(name: string, contentType: string, content: Uint8Array): Part {
  return { path: `word/media/${name}`, contentType, content, relations: [] }
}

function sizeIn(
  { heightMm, maxWidthMm }: Frame,
  { widthPx, heightPx }: Picture,
): { readonly cx: number; readonly cy: number } {
  const widthMm = Math.min(maxWidthMm, (heightMm * widthPx) / heightPx)
  return { cx: emuOfMm(widthMm), cy: emuOfMm((widthMm * heightPx) / widthPx) }
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
/** The extension that holds the SVG, by the number that Office gave it. */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'

function drawing(
  size: { readonly cx: number; readonly cy: number },
  { alt, number }: Frame,
  shown: string,
  drawn: string | null,
): Xml {
  const names = { id: number, name: `Picture ${number}`, descr: alt }
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', names), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': shown }, drawn === null ? NOTHING : svgBlip(drawn)),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  )
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${DRAWING}/main` },
    element('a:graphicData', { uri: `${DRAWING}/picture` }, picture),
  )
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    joined([element('wp:extent', size), element('wp:docPr', names), graphic]),
  )
  return element('w:r', {}, element('w:drawing', {}, inline))
}

function svgBlip(relation: string): Xml {
  const blip = element('asvg:svgBlip', { 'xmlns:asvg': SVG_NAMESPACE, 'r:embed': relation })
  return element('a:extLst', {}, element('a:ext', { uri: SVG_EXTENSION }, blip))
}
