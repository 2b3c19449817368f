import type { Reader } from '../../../shared/draft/reader.ts'
import { DraftEditor } from '../../editor/DraftEditor.tsx'
import { DraftFootnotes } from '../../editor/FootnoteWords.tsx'

interface FormerDraftProps {
  readonly reader: Reader
}

/** A draft as it once stood, with its marks and what its footnotes say, to be read. */
export function FormerDraft({ reader }: FormerDraftProps) {
  return (
    <>
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
      <DraftFootnotes reader={reader} />
    </>
  )
}

const NOBODY: readonly never[] = []
const ignore = () => undefined
