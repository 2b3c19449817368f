import type { MeetingId } from '../../shared/ids.ts'
import { meetingId } from '../../shared/ids.ts'
import { unreachable } from '../../shared/result.ts'

/** Where in the window one is. The words of the addresses are Spanish, as the host's links are. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'new-meeting' }
  | { readonly kind: 'join'; readonly code: string }
  | { readonly kind: 'room'; readonly room: MeetingId }
  /** The same meeting, large, for the room's projector. */
  | { readonly kind: 'projector'; readonly room: MeetingId }
  | { readonly kind: 'nowhere' }

export function parseRoute(pathname: string): Route {
  const [first = '', second = '', third] = pathname.split('/').slice(1)
  if (third !== undefined) return { kind: 'nowhere' }
  if (first === '' && second === '') return { kind: 'home' }
  if (first === 'nueva' && second === '') return { kind: 'new-meeting' }
  if (first === 'i' && second !== '') return { kind: 'join', code: decode(second) }
  if (/^\w+$/.test(second)) {
    if (first === 'sala') return { kind: 'room', room: meetingId(second) }
    if (first === 'proyector') return { kind: 'projector', room: meetingId(second) }
  }
  return { kind: 'nowhere' }
}

export function pathOf(route: Route): string {
  switch (route.kind) {
    case 'home':
    case 'nowhere':
      return '/'
    case 'new-meeting':
      return '/nueva'
    case 'join':
      return `/i/${encodeURIComponent(route.code)}`
    case 'room':
      return `/sala/${route.room}`
    case 'projector':
      return `/proyector/${route.room}`
    default:
      return unreachable(route)
  }
}

/** A stray percent sign is a code that does not exist, not a broken page. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
