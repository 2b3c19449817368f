import type { Props } from '../../../shared/document/document.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { propsIn } from '../../../shared/document/views.ts'
import { Toolbar } from 'react-aria-components'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CommentIcon, IndentIcon, OutdentIcon, RedoIcon, UndoIcon } from '../../ui/icons.tsx'
import { Select } from '../../ui/Select.tsx'
import { useBeginComment } from './comments/use-begin-comment.ts'
import { KINDS, kindKey, propsOfKind } from './model/kinds.ts'
import { kindName } from './model/says.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface FormatBarProps {
  /** Where the caret stands; null while out of the text. */
  readonly here: ParagraphId | null
}

/** What the paragraph is, its level, and taking back one's own last strokes. */
export function FormatBar({ here }: FormatBarProps) {
  const t = useMessages()
  const { editor, pen } = useWorkplace()
  const beginComment = useBeginComment()
  const props = usePropsAt(here)
  const isOut = props === null
  const isPoint = props?.kind === 'point'
  return (
    <Toolbar className="format-bar" aria-label={t('room.format')}>
      <div className="format-kind">
        <Select
          label={t('room.kind')}
          isLabelHidden
          isDisabled={isOut}
          value={kindKey(props ?? { kind: 'plain', level: 0 })}
          options={KINDS.map((each) => ({
            value: kindKey(each),
            label: kindName(each, t),
          }))}
          onChange={(key) => applyKind(propsOfKind(key))}
        />
      </div>
      <IconButton
        label={t('room.outdent')}
        isDisabled={!isPoint || props.level === 0}
        onPress={() => editor.current?.run('outdent')}
      >
        <OutdentIcon />
      </IconButton>
      <IconButton
        label={t('room.indent')}
        isDisabled={!isPoint || props.level === 2}
        onPress={() => editor.current?.run('indent')}
      >
        <IndentIcon />
      </IconButton>
      <span className="format-rule" />
      <IconButton
        label={t('room.undo')}
        isDisabled={pen?.canUndo() !== true}
        onPress={() => editor.current?.run('undo')}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        label={t('room.redo')}
        isDisabled={pen?.canRedo() !== true}
        onPress={() => editor.current?.run('redo')}
      >
        <RedoIcon />
      </IconButton>
      <span className="format-rule" />
      <Button look="quiet" size="small" onPress={beginComment}>
        <CommentIcon />
        {t('comments.comment')}
      </Button>
    </Toolbar>
  )

  function applyKind(chosen: Props) {
    if (here === null) return
    pen?.setProps([here], chosen)
    editor.current?.focus()
  }
}

function usePropsAt(here: ParagraphId | null): Props | null {
  const document = useReview('document')
  const paragraph = document.paragraphs.find(({ id }) => id === here)
  return paragraph === undefined ? null : propsIn('accepted', paragraph)
}
