/** What announces something does not stand alone at the foot of a page; of other words it says nothing. */
export function keptWithNext(text: string): string {
  return /:\s*$/.test(text) ? '<w:keepNext/>' : ''
}
