import { ImageRun } from 'docx'
import type { IImageOptions } from 'docx'
import type { Picture } from '../letterhead.ts'
import { pixelsOfMm } from './measures.ts'

export interface Frame {
  readonly heightMm: number
  readonly maxWidthMm: number
  /** What a screen reader says. */
  readonly alt: string
  /** Unique in the file. */
  readonly number: number
}

/**
 * Places a picture in a frame, its proportions kept; null where there is nothing to show. Word
 * draws the SVG and LibreOffice the PNG.
 */
export function placePicture(picture: Picture, frame: Frame): ImageRun | null {
  const source = sourceOf(picture)
  if (source === null) return null
  const { alt, number } = frame
  return new ImageRun({
    ...source,
    transformation: sizeIn(frame, picture),
    // Without an id of ours `docx` counts on from the file it wrote before.
    altText: { id: `${number}`, name: `Picture ${number}`, description: alt },
  })
}

type Raster = Extract<IImageOptions, { readonly type: 'png' | 'jpg' | 'gif' | 'bmp' }>
type Source =
  | Pick<Raster, 'type' | 'data'>
  | Pick<Extract<IImageOptions, { readonly type: 'svg' }>, 'type' | 'data' | 'fallback'>

function sourceOf({ svg, png }: Picture): Source | null {
  if (svg === null) return png === null ? null : { type: 'png', data: png }
  if (png !== null) return { type: 'svg', data: svg, fallback: { type: 'png', data: png } }
  // The drawing stands in for its own picture, which Word and LibreOffice take; `docx` names and
  // keeps it by `type`, and only its types ask for a raster one.
  const fallback = { type: 'svg' as 'png', data: svg }
  return { type: 'svg', data: svg, fallback }
}

function sizeIn(
  { heightMm, maxWidthMm }: Frame,
  { widthPx, heightPx }: Picture,
): { readonly width: number; readonly height: number } {
  const widthMm = Math.min(maxWidthMm, (heightMm * widthPx) / heightPx)
  return { width: pixelsOfMm(widthMm), height: pixelsOfMm((widthMm * heightPx) / widthPx) }
}
