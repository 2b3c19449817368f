import { fileNameOf } from '../../text/file-name.ts'
import type { ExportMode } from '../export-modes.ts'
import { SESSION_MODES } from '../export-modes.ts'
import type { Report } from './report.ts'
import { quietly } from './report.ts'
import type { DocxRequest } from './write-docx.ts'
import { issued, writeDocx } from './write-docx.ts'

export interface SessionFile {
  readonly mode: (typeof SESSION_MODES)[number]
  readonly name: string
  readonly bytes: Uint8Array
}

/** The three files of one moment, under fixed names in the language of the text, each with its base. */
export async function writeSession(
  request: Omit<DocxRequest, 'mode' | 'base'>,
  bases: Partial<Readonly<Record<ExportMode, string>>> = {},
  report: Report = quietly,
): Promise<readonly SessionFile[]> {
  const files: SessionFile[] = []
  for (const mode of SESSION_MODES) {
    const base = bases[mode]
    const order = { ...request, mode, ...(base !== undefined && { base }) }
    const before = files.length
    const bytes = await writeDocx(order, (share) => report((before + share) / SESSION_MODES.length))
    files.push({ mode, name: sessionName(request, mode), bytes })
  }
  return files
}

/** "Conclusiones y Recomendaciones 2021-12-01 limpio.docx" */
function sessionName(request: Omit<DocxRequest, 'mode'>, mode: SessionFile['mode']): string {
  const { title, meeting, letterhead, document } = request
  const words = letterhead.files[mode][document.language]
  const { name } = issued({ ...request, mode })
  const said = [title, meeting.dates[0] ?? '', words, ...(name === null ? [] : [name])]
  return fileNameOf(said.join(' '), 'docx')
}
