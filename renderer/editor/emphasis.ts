import type { Party } from '../../shared/meeting/party.ts'
import { PARTIES } from '../../shared/meeting/party.ts'
import type { SuggestionId } from '../../shared/ids.ts'

/** Shows which suggestion is current and which country is looked at, without touching the text. */
export interface Emphasis {
  readonly setCurrent: (suggestion: SuggestionId | null) => void
  readonly setFilter: (party: Party | null) => void
  readonly stop: () => void
}

/** A rule in a style sheet holds for elements that are drawn anew, too; a class would be lost. */
export function startEmphasis(): Emphasis {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let current: SuggestionId | null = null
  let filter: Party | null = null
  const write = () => {
    const rules: string[] = []
    if (current !== null) {
      const id = CSS.escape(current)
      const marked = `.draft-text [data-suggestions~="${id}"]`
      rules.push(`${marked} { background: var(--party-tint); outline: 1.5px solid var(--party); }`)
      for (const side of ['before', 'after']) {
        const sign = `.draft-text [data-note-${side}-of~="${id}"]::${side}`
        rules.push(`${sign} { outline: 1.5px solid var(--note-${side}); }`)
      }
    }
    if (filter !== null && PARTIES.includes(filter)) {
      const others = `[data-suggestions]:not([data-party="${filter}"], [data-struck="${filter}"], [data-struck-twice="${filter}"], [data-restyled="${filter}"])`
      rules.push(
        `.draft-text span${others} :is(ins, del, span) { color: var(--ink-2); text-decoration-style: dotted; text-decoration-color: currentcolor; }`,
        `.draft-text ${others}::after { color: var(--ink-2); }`,
      )
    }
    sheet.replaceSync(rules.join('\n'))
  }
  return {
    setCurrent(suggestion) {
      current = suggestion
      write()
    },
    setFilter(party) {
      filter = party
      write()
    },
    stop() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    },
  }
}
