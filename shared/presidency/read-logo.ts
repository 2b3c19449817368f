import { toBase64 } from 'lib0/buffer'
import type { Logo } from '../meeting/letterhead.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'

export type LogoError = { readonly kind: 'not-a-picture' } | { readonly kind: 'too-large' }

/** Every delegate's copy carries the logo, so it must be light. */
export const LOGO_LIMIT_BYTES = 400_000

/** Reads what the presidency loaded. What it is, its bytes say, not its name. */
export function readLogo(bytes: Uint8Array, slot: Logo['slot']): Result<Logo, LogoError> {
  if (bytes.length > LOGO_LIMIT_BYTES) return err({ kind: 'too-large' })
  const size = pngSize(bytes) ?? svgSize(bytes)
  if (size === null) return err({ kind: 'not-a-picture' })
  return ok({ slot, ...size, base64: toBase64(bytes) })
}

type Size = Pick<Logo, 'mediaType' | 'widthPx' | 'heightPx'>

const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The first chunk, IHDR, begins with the size (PNG, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || PNG_SIGN.some((sign, at) => bytes[at] !== sign)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [widthPx, heightPx] = [view.getUint32(16), view.getUint32(20)]
  return widthPx > 0 && heightPx > 0 ? { mediaType: 'image/png', widthPx, heightPx } : null
}

/** The view box says the shape; without one, width and height do. */
function svgSize(bytes: Uint8Array): Size | null {
  const text = new TextDecoder().decode(bytes)
  const tag = /<svg\b[^>]*>/.exec(text)?.[0]
  if (tag === undefined || !text.includes('</svg>')) return null
  const box = /\bviewBox\s*=\s*["']([^"']*)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
  const attribute = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(px)?["']`).exec(tag)?.[1] ?? NaN)
  const widthPx = Number(box?.[2] ?? attribute('width'))
  const heightPx = Number(box?.[3] ?? attribute('height'))
  return widthPx > 0 && heightPx > 0 ? { mediaType: 'image/svg+xml', widthPx, heightPx } : null
}
