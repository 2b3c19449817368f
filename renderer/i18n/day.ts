/** The ISO day of a moment, where the person is. */
export function dayOf(atMs: number): string {
  const date = new Date(atMs)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
