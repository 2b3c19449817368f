import type { DeskError, HttpCalls } from '../../../shared/protocol/http.ts'
import { err } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/templates/template.ts'
import type { Making } from '../aside/jobs.ts'
import { createMeetingFile } from '../meetings/meeting-file.ts'
import type { OpenMeeting } from '../meetings/open-meeting.ts'
import { openingOf } from '../meetings/opening.ts'
import { putInPlace, removeTemporary, temporaryBeside } from '../temporary.ts'
import type { DeskParts } from './desk.ts'
import { nameOf } from './folder.ts'

type Request = HttpCalls['desk/create']['request']
type Made = Result<OpenMeeting, DeskError>

/**
 * Makes a meeting and opens it. A text that somebody brings may have hundreds of pages: it is read
 * aside, while others write at their tables.
 */
export function createMaker({
  shelf,
  folder,
  templates,
  aside,
  nowMs,
}: Pick<DeskParts, 'shelf' | 'folder' | 'templates' | 'aside' | 'nowMs'>): (
  request: Request,
) => Promise<Made> {
  function makeHere(path: string, template: Template, request: Request): Promise<Made> | Made {
    const { meeting, form, letterhead } = request
    const opening = openingOf(template, meeting, [], form)
    const file = createMeetingFile(path, { ...opening, ...letterhead }, nowMs())
    return file.ok ? shelf.add(file.value) : file
  }

  async function makeAside(
    path: string,
    template: Template,
    { meeting, form, letterhead }: Request,
    source: Making['source'],
  ): Promise<Made> {
    const temporary = temporaryBeside(path)
    const order = { temporary, template, meeting, form, letterhead, source, atMs: nowMs() }
    try {
      const done = await aside.run('make', order)
      const made = done.ok ? done.value : done
      if (made.ok) return await openNamed(temporary, nameOf(meeting))
      return 'path' in made.error ? err({ ...made.error, path }) : err(made.error)
    } finally {
      removeTemporary(temporary)
    }
  }

  /** Under the name that is free now: meanwhile others may have been made. */
  async function openNamed(temporary: string, name: string): Promise<Made> {
    for (;;) {
      const free = folder.newPath(name)
      if (!free.ok) return free
      const path = free.value
      const placed = putInPlace(temporary, path)
      if (placed.ok) return shelf.open(path)
      if (placed.error.kind !== 'taken') return err({ kind: 'cannot-write', path })
    }
  }

  return async (request) => {
    const template = templates.find(request.template)
    if (template === null) return err({ kind: 'no-such-template', id: request.template })
    const path = folder.newPath(nameOf(request.meeting))
    if (!path.ok) return path
    const source = sourceOf(request)
    return source === null
      ? makeHere(path.value, template, request)
      : makeAside(path.value, template, request, source)
  }
}

/** Null where the meeting begins with its template's text. */
function sourceOf({ text, word = null }: Request): Making['source'] | null {
  if (word !== null) return { kind: 'word', base64: word }
  return text === null ? null : { kind: 'plain', text }
}
