import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createMeetingFile } from '../../electron/host/index.ts'
import type { BaseParagraph } from '../../shared/document/document.ts'
import { MEETING } from './drafting.ts'
import { must } from './host.ts'

/** Puts hundreds of pages in the place of the one meeting's file in a folder. */
export async function putLongText(folder: string, count: number): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const file = path.join(folder, names.find((each) => each.endsWith('.mesa')) ?? '')
  await rm(file)
  const [template, title] = ['conclusiones-grcm', 'Conclusiones']
  const opening = { template, title, meeting: MEETING, paragraphs: paragraphs(count) }
  must(createMeetingFile(file, opening, Date.UTC(2023, 11, 1))).close()
}

/** Of very different lengths, so that a guess of their heights is none too easy. */
function paragraphs(count: number): readonly BaseParagraph[] {
  return Array.from({ length: count }, (_, at) => ({
    props: { kind: 'point', level: at % 10 === 0 ? 0 : 1 },
    text: `Instar a los Países ${WORDS.repeat(1 + ((at * 7) % 11))}llamado ${at}.`,
  }))
}

const WORDS = 'Miembros a que fortalezcan la cooperación en materia de protección y atiendan el '
