import { WORD_NAMESPACE } from './namespaces.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import { tag } from './xml.ts'

/** How Word behaves in a file: as in all its present versions, and whether it goes on tracking. */
export function settingsPart(isTracked: boolean): Part {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }
  return wordPart(
    'settings',
    'settings',
    tag(
      'w:settings',
      WORD_NAMESPACE,
      (isTracked ? tag('w:trackRevisions') : '') +
        tag('w:defaultTabStop', { 'w:val': 720 }) +
        tag('w:compat', {}, tag('w:compatSetting', mode)),
    ),
  )
}
