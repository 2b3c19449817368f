import type { DeskView } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { OwnTemplates } from '../own-templates.ts'
import { readTemplates } from '../templates.ts'
import type { Handlers } from '../web/api.ts'

/** What the desk shows of templates. */
export function templatesOf(own: OwnTemplates): Pick<DeskView, 'templates' | 'ownTemplates'> {
  const { sound, broken } = own.read()
  const ids = sound.map(({ id }) => id)
  return {
    templates: [...readTemplates(), ...sound],
    ownTemplates: { folder: own.path, ids, broken },
  }
}

/** What a secretariat may do with its own templates. */
export function templateCalls(own: OwnTemplates): Pick<Handlers, 'desk/copyTemplate'> {
  return {
    'desk/copyTemplate': ({ template: id }) => {
      const copied = own.copy(id)
      if (copied === null) return err({ kind: 'no-such-template', id })
      return copied.ok ? ok({ path: copied.value, ...templatesOf(own) }) : copied
    },
  }
}
