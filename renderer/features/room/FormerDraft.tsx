import type { Reader } from '../../../shared/draft/reader.ts'
import { DraftEditor } from '../../editor/DraftEditor.tsx'

interface FormerDraftProps {
  readonly reader: Reader
}

/** A draft as it once stood, with its marks, to be read. */
export function FormerDraft({ reader }: FormerDraftProps) {
  return (
    <DraftEditor
      reader={reader}
      pen={null}
      view="marked"
      current={null}
      filter={null}
      carets={NOBODY}
      own={null}
      onCaret={ignore}
      onCurrent={ignore}
    />
  )
}

const NOBODY: readonly never[] = []
const ignore = () => undefined
