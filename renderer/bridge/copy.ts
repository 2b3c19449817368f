/** Copies where the page may: browsers allow it on this computer's own address only. */
export function createCopy(clipboard: Clipboard | undefined): (text: string) => Promise<boolean> {
  return async (text) => {
    if (clipboard === undefined) return false
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
}
