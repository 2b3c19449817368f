const STORED = 'mesa.desk'

/**
 * The key of the host's own computer. It comes in the address's fragment, which never leaves
 * the browser, and is taken out of the address at once, so that nobody copies it with a link.
 */
export function takeDeskKey(window: Pick<Window, 'location' | 'history' | 'sessionStorage'>) {
  const { location, history, sessionStorage } = window
  const given = new URLSearchParams(location.hash.slice(1)).get('desk')
  if (given !== null) {
    sessionStorage.setItem(STORED, given)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(STORED)
}
