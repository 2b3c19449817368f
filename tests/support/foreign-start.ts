import { MEETING_JSON, openMesaDesk } from './mesa.ts'

/** What a Word file comes to that a meeting begins with: two views, and what is pending in whose name. */
export async function begun(file: Uint8Array) {
  const { mesa, write } = openMesaDesk()
  write('meeting.json', MEETING_JSON)
  write('foreign.docx', file)
  const made = ['--template', 'conclusiones-grcm', '--meeting', '@meeting.json']
  const created = await mesa('new', ...made, '--text', '@foreign.docx', '-o', '@a.mesa')
  const view = async (name: string) =>
    (await mesa('text', '@a.mesa', '--view', name, '--labels')).out.trim()
  const listed = await mesa('suggestions', '@a.mesa')
  return {
    created: created.out.trim(),
    original: await view('original'),
    accepted: await view('accepted'),
    pending: listed.out
      .match(/\S+ \S+ +2021-12-01 15:00|\[.*\]/g)
      ?.map((each) => each.replace(/ {2,}/, ', '))
      .join(' '),
  }
}
