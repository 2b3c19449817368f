import { rmSync } from 'node:fs'
import type { DeskError, HttpCalls } from '../../../shared/protocol/http.ts'
import { err } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Template } from '../../../shared/templates/template.ts'
import type { Making } from '../aside/jobs.ts'
import { createMeetingFile } from '../meetings/meeting-file.ts'
import type { OpenMeeting } from '../meetings/open-meeting.ts'
import { openingOf } from '../meetings/opening.ts'
import { createTurns } from '../turns.ts'
import type { DeskParts } from './desk.ts'
import { nameOf } from './folder.ts'

type Request = HttpCalls['desk/create']['request']

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
) => Promise<Result<OpenMeeting, DeskError>> {
  // Two that are asked for at once get names of their own.
  const inTurn = createTurns()

  async function make(request: Request): Promise<Result<OpenMeeting, DeskError>> {
    const template = templates.find(request.template)
    if (template === null) return err({ kind: 'no-such-template', id: request.template })
    const path = folder.newPath(nameOf(request.meeting))
    if (!path.ok) return path
    const source = sourceOf(request)
    return source === null
      ? makeHere(path.value, template, request)
      : makeAside(path.value, template, request, source)
  }

  async function makeHere(path: string, template: Template, request: Request) {
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
  ): Promise<Result<OpenMeeting, DeskError>> {
    const order = { path, template, meeting, form, letterhead, source, atMs: nowMs() }
    const done = await aside.run('make', order)
    const made = done.ok ? done.value : done
    if (made.ok) return shelf.open(path)
    // What its process was in the middle of is no meeting.
    if (!done.ok) for (const end of ['', '-journal']) rmSync(path + end, { force: true })
    return made
  }

  return (request) => inTurn(() => make(request))
}

/** Null where the meeting begins with its template's text. */
function sourceOf({ text, word = null }: Request): Making['source'] | null {
  if (word !== null) return { kind: 'word', base64: word }
  return text === null ? null : { kind: 'plain', text }
}
