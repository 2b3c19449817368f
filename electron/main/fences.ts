/**
 * What a page of ours may reach. Kept apart from Electron, so that it can be tested.
 *
 * @param address an absolute URL, as Electron gives it
 */
export function isWithin(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === origin
}

/** What the page of this window may ask the system for: to copy an invitation, nothing else. */
export function mayBeGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}
