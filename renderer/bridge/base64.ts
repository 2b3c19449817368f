/** In pieces, because the arguments of one call are limited. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)))
  }
  return btoa(pieces.join(''))
}

export function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}

const PIECE = 0x8000
