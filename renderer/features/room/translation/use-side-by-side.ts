import { useEffect } from 'react'
import type { RefObject } from 'react'
import { paragraphId } from '../../../../shared/ids.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { TEXTS } from '../../../../shared/draft/draft.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { Aligned } from './aligning.ts'
import { OTHER, useAligned, useTextsState } from './texts.ts'
import type { Heres, Texts } from './texts.ts'

/** Which share of a pane's height the eyes are at while it scrolls. */
const EYES = 0.3
/** A pane that was scrolled by the other one does not scroll that one back. */
const OWN_MS = 150

/**
 * Keeps two sheets at the same paragraph: where one is scrolled, or the caret goes, the other follows,
 * so that what faces each other stands at the same height.
 */
export function useSideBySide(
  panes: RefObject<HTMLElement | null>,
  texts: Texts,
  here: Heres,
): void {
  const aligned = useAligned(texts)
  const { active, shown } = useTextsState(texts)
  const isBoth = shown === 'both'
  const at = here[active]

  useEffect(() => {
    const root = panes.current
    if (root === null || !isBoth) return
    const followed = { text: null as TextName | null, untilMs: 0 }
    const align = (from: TextName, id: ParagraphId | null) => {
      const [desk, other] = [deskOf(root, from), deskOf(root, OTHER[from])]
      const own = id === null ? null : paragraphIn(desk, id)
      const facing = id === null ? null : (aligned.facing[from].get(id)?.paragraph ?? null)
      const faced = facing === null ? null : paragraphIn(other, facing)
      if (desk === null || other === null || own === null || faced === null) return
      const byPx = faced.getBoundingClientRect().top - own.getBoundingClientRect().top
      if (Math.abs(byPx) < 2) return
      followed.text = OTHER[from]
      followed.untilMs = performance.now() + OWN_MS
      other.scrollBy({ top: byPx, behavior: 'instant' })
    }
    const onScroll = (event: Event) => {
      const text = TEXTS.find((each) => deskOf(root, each) === event.target)
      if (text === undefined) return
      if (followed.text === text && performance.now() < followed.untilMs) return
      align(text, paragraphAtEyes(deskOf(root, text)))
    }
    if (at !== null) align(active, at)
    root.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => root.removeEventListener('scroll', onScroll, { capture: true })
  }, [panes, aligned, active, at, isBoth])

  useEffect(() => {
    const root = panes.current
    return root === null ? undefined : showStandings(root, aligned, here, active, isBoth)
  }, [panes, aligned, active, here, isBoth])
}

/** Where one was changed the mark is at the other, which is to follow. */
const CHANGED = { original: 'original-changed', translation: 'translation-changed' } as const

/** Says at each paragraph how it stands with the other text, for the style sheet to show. */
function showStandings(
  root: HTMLElement,
  { facing, waiting }: Aligned,
  here: Heres,
  active: TextName,
  isBoth: boolean,
): () => void {
  const at = here[active]
  const faced = at === null ? null : (facing[active].get(at)?.paragraph ?? null)
  const sign = () => {
    for (const text of TEXTS) {
      const marked = new Set(waiting[text])
      for (const point of deskOf(root, text)?.querySelectorAll<HTMLElement>('.point') ?? []) {
        const id = paragraphId(point.dataset['paragraph'] ?? '')
        const standing = marked.has(id) ? facing[text].get(id)?.standing : undefined
        write(point, 'standing', standing === CHANGED[text] ? undefined : standing)
        const isFaced = isBoth && text !== active && id === faced
        write(point, 'facing', isFaced ? 'here' : undefined)
      }
    }
  }
  sign()
  const watching = new MutationObserver(sign)
  for (const text of root.querySelectorAll('.draft-text')) {
    watching.observe(text, { childList: true, subtree: true })
  }
  return () => watching.disconnect()
}

function write(point: HTMLElement, name: 'standing' | 'facing', value: string | undefined): void {
  if (point.dataset[name] === value) return
  if (value === undefined) Reflect.deleteProperty(point.dataset, name)
  else point.dataset[name] = value
}

function paragraphAtEyes(desk: HTMLElement | null): ParagraphId | null {
  if (desk === null) return null
  const sheet = desk.querySelector('.draft-text')?.getBoundingClientRect()
  const box = desk.getBoundingClientRect()
  if (sheet === undefined) return null
  const x = sheet.left + sheet.width / 2
  const y = box.top + box.height * EYES
  const point = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-paragraph]')
  const id = point?.dataset['paragraph']
  return id === undefined ? null : paragraphId(id)
}

function deskOf(root: HTMLElement, text: TextName): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-text="${text}"] .desk`)
}

function paragraphIn(desk: HTMLElement | null, id: ParagraphId): HTMLElement | null {
  return desk?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(id)}"]`) ?? null
}
