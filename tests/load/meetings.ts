import path from 'node:path'
import { createMeetingFile } from '../../electron/host/index.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'

const SENTENCE =
  'Instar a los Países Miembros a fortalecer la cooperación y el intercambio de información.'

/** Makes a meeting whose text has a paragraph for each of so many people, and some around them. */
export function createTable(folder: string, name: string, people: number): string {
  const file = path.join(folder, `${name}.mesa`)
  const points = Array.from({ length: Math.max(40, people + 2) }, (_, at) => ({
    props: { kind: 'point', level: at % 2 === 0 ? 0 : 1 } as const,
    text: `${at + 1} ${SENTENCE}`,
  }))
  const created = createMeetingFile(
    file,
    {
      template: 'conclusiones-grcm',
      title: 'Conclusiones y Recomendaciones',
      meeting: {
        kind: 'GRCM',
        ordinal: null,
        city: 'Heredia',
        dates: ['2026-03-10'],
        ppt: { country: 'CRI', year: 2026 },
        present: COUNTRIES,
        language: 'es',
      },
      paragraphs: [{ props: { kind: 'title', level: 0 }, text: 'CONFERENCIA' }, ...points],
    },
    0,
  )
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  created.value.close()
  return file
}
