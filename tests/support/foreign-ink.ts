/** What writing a file uses up: numbers, words that are told apart, authors, notes. */
export interface Ink {
  readonly id: () => number
  readonly word: () => string
  /** An element of Word's that somebody signs, each somebody else. */
  readonly revision: (name: string, content: string) => string
  /** A note at the foot, by what its paragraph holds; gives the reference. */
  readonly note: (content: string) => string
  readonly notes: readonly string[]
}

export function createInk(): Ink {
  let ids = 10
  let words = 0
  let signed = 0
  const notes: string[] = []
  const id = () => (ids += 1)
  return {
    id,
    word: () => `${WORDS[words % WORDS.length] ?? ''}${(words += 1)}`,
    revision: (name, content) => {
      const by = `w:author="Autor ${(signed += 1)}" w:date="2021-12-01T15:${String(signed % 60).padStart(2, '0')}:00Z"`
      return `<w:${name} w:id="${id()}" ${by}>${content}</w:${name}>`
    },
    note: (content) => {
      notes.push(content)
      return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`
    },
    notes,
  }
}

const WORDS = ['los', 'Países', 'Miembros', 'de', 'la', 'Conferencia']
