import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { IncomingMessage, ServerResponse } from 'node:http'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
}
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])

/** Serves the built page. False when it has nothing for this address. */
export type Pages = (request: IncomingMessage, response: ServerResponse, path: string) => boolean

/**
 * Serves the files that are in `folder` now, and no others: an address is looked up, never
 * turned into a path. Addresses without an ending are the page's own, as `/i/MEX-7Q4K-9TDP`.
 */
export function createPages(folder: string): Pages {
  const files = listFiles(folder)
  const kept = new Map<string, Kept>()

  function read(name: string): Kept | null {
    const path = files.get(name)
    if (path === undefined) return null
    const bytes = readFileSync(path)
    const packed = PACKED.has(extname(path)) ? gzipSync(bytes) : null
    const file = { bytes, packed, type: TYPES[extname(path)] ?? 'application/octet-stream' }
    kept.set(name, file)
    return file
  }

  return (request, response, path) => {
    const name = extname(path) === '' ? '/index.html' : path
    const file = kept.get(name) ?? read(name)
    if (file === null) return false
    const accepts = request.headers['accept-encoding'] ?? ''
    const packed = /\bgzip\b/.test(accepts) ? file.packed : null
    response.setHeader('Content-Type', file.type)
    // Built files bear a digest in their names; the page itself is asked for each time.
    const isDigested = name.startsWith('/assets/')
    response.setHeader(
      'Cache-Control',
      isDigested ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.setHeader('Vary', 'Accept-Encoding')
    if (packed !== null) response.setHeader('Content-Encoding', 'gzip')
    const body = packed ?? file.bytes
    response.setHeader('Content-Length', body.length)
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

interface Kept {
  readonly bytes: Buffer
  readonly packed: Buffer | null
  readonly type: string
}

/** By address. Empty when the page was not built. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readEntries(folder)
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  )
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}
