/** What somebody typed or pasted to get in. A link may lead to another computer's table. */
export type InvitationAddress =
  | { readonly kind: 'empty' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'link'; readonly origin: string; readonly code: string }

/** Dashes may be missing, odd or spaces, and letters small: codes are read out and copied by hand. */
export function readInvitationAddress(typed: string): InvitationAddress {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  const link = /^(https?:\/\/)?([^/\s]+)\/i\/([^/?#\s]+)/i.exec(text)
  if (link === null) return readCode(text)
  const read = readCode(link[3] ?? '')
  if (read.kind !== 'code') return read
  return {
    kind: 'link',
    origin: `${link[1] ?? 'http://'}${link[2] ?? ''}`.toLowerCase(),
    code: read.code,
  }
}

/** Two or three letters for whom, then twice four signs. */
function readCode(text: string): InvitationAddress {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const parts = /^([A-Z]{2,3})([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(signs)
  return parts === null ? { kind: 'malformed' } : { kind: 'code', code: parts.slice(1).join('-') }
}
