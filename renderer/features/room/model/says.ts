import type { Props } from '../../../../shared/document/document.ts'
import type { Entry } from '../../../../shared/draft/entry.ts'
import type { Translate } from '../../../i18n/messages.ts'
import type { Point } from './points.ts'

/** What a suggestion does, in parts that a line can dress: a verb, words struck, words added. */
export interface Saying {
  readonly verb: string
  readonly struck: string | null
  readonly added: string | null
}

/** Puts a suggestion into words. `point` is the paragraph it touches first. */
export function sayingOf(entry: Entry, point: Point | null, t: Translate): Saying {
  const struck = entry.deleted === '' ? null : shown(entry.deleted)
  const added = entry.inserted === '' ? null : shown(entry.inserted)
  switch (entry.kind) {
    case 'insert':
      return { verb: t('room.verb.insert'), struck: null, added }
    case 'delete':
      return { verb: deletes(entry, t), struck, added: null }
    case 'replace':
      return { verb: t('room.verb.replace'), struck, added }
    case 'split':
      return { verb: t('room.verb.split'), struck: null, added: null }
    case 'join':
      return { verb: t('room.verb.join'), struck: null, added: null }
    case 'level':
      return { verb: changesLevel(entry, point, t), struck: null, added: null }
    case 'format':
      return { verb: restyles(entry, t), struck: null, added: null }
    case 'move':
      return { verb: moves(point, t), struck: null, added: null }
    case 'footnote':
      return { verb: footnotes(entry, t), struck: null, added: entry.footnote?.text ?? '' }
    case 'lift':
      return { verb: lifts(entry, t), struck: entry.footnote?.text ?? '', added: null }
    case 'mixed':
      return { verb: t('room.verb.mixed'), struck, added }
  }
}

/** The same in one string, for the ear: `sustituye «de» por «del»`. */
export function spokenSaying({ verb, struck, added }: Saying, t: Translate): string {
  const quoted = [struck, added].filter((words) => words !== null).map((words) => `«${words}»`)
  return [verb, quoted.join(` ${t('room.verb.by')} `)].filter((part) => part !== '').join(' ')
}

/** Where a suggestion is, in words: `4.c`, `Tras 7`. */
export function placeName(point: Point | null, t: Translate): string {
  if (point === null) return t('room.nowhere')
  if (point.name !== null) return point.name
  return point.after === null ? t('room.opening') : t('room.afterPoint', { point: point.after })
}

function deletes({ against }: Entry, t: Translate): string {
  if (against.length === 0) return t('room.verb.delete')
  return t('room.verb.deleteOf', { parties: against.join(', ') })
}

function changesLevel({ pieces }: Entry, point: Point | null, t: Translate): string {
  const props = pieces.marks.find((mark) => mark.kind === 'props')?.value ?? null
  if (props !== null && props.kind !== 'point') {
    return t('room.verb.kind', { kind: kindName(props, t) })
  }
  if (point === null || point.name === null) return t('room.verb.level')
  if (point.was === null || point.was === point.name) {
    return t('room.verb.levelTo', { to: point.name })
  }
  return t('room.verb.levelFromTo', { from: point.was, to: point.name })
}

function restyles({ pieces, restyled }: Entry, t: Translate): string {
  const words = shown(restyled)
  const values = pieces.marks.flatMap((mark) => (mark.kind === 'format' ? [mark.value] : []))
  const [first] = values
  const isOne = values.every(
    ({ attribute, on }) => attribute === first?.attribute && on === first.on,
  )
  if (first === undefined || !isOne) return t('room.verb.format', { words })
  return t(`room.verb.${first.attribute}`, { on: String(first.on), words })
}

function footnotes({ footnote }: Entry, t: Translate): string {
  return t(footnote?.of === null ? 'room.verb.footnote' : 'room.verb.reservation')
}

function lifts({ footnote }: Entry, t: Translate): string {
  return t(footnote?.of === null ? 'room.verb.liftFootnote' : 'room.verb.liftReservation')
}

function moves(point: Point | null, t: Translate): string {
  const [from, to] = [point?.was ?? null, point?.name ?? null]
  if (from === null || to === null || from === to) return t('room.verb.move')
  return t('room.verb.moveFromTo', { from, to })
}

/** `Inciso (a.)`: what a paragraph is, as the format bar offers it. */
export function kindName({ kind, level }: Props, t: Translate): string {
  return kind === 'point' ? t(`room.kind.point${level}`) : t(`room.kind.${kind}`)
}

function shown(words: string): string {
  return words.replace(/\n+/g, ' ¶ ').trim() || '¶'
}
