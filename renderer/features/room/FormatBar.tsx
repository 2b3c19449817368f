import type { Props } from '../../../shared/document/document.ts'
import { ATTRIBUTES } from '../../../shared/document/format.ts'
import type { Attribute, Format } from '../../../shared/document/format.ts'
import { mannerOf } from '../../../shared/draft/manner.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { propsIn } from '../../../shared/document/views.ts'
import { Toolbar } from 'react-aria-components'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { IconToggle } from '../../ui/IconToggle.tsx'
import {
  CommentIcon,
  FootnoteIcon,
  IndentIcon,
  MoveDownIcon,
  MoveUpIcon,
  OutdentIcon,
  RedoIcon,
  ReferenceIcon,
  StandingIcon,
  UndoIcon,
  VerbIcon,
} from '../../ui/icons.tsx'
import { Select } from '../../ui/Select.tsx'
import { useBeginComment } from './comments/use-begin-comment.ts'
import { KINDS, kindKey, propsOfKind } from './model/kinds.ts'
import { kindName } from './model/says.ts'
import { useReview, useWorkplace } from './workplace.ts'

interface FormatBarProps {
  /** Where the caret stands; null while out of the text. */
  readonly here: ParagraphId | null
  /** What is on at the caret, or throughout what is selected. */
  readonly format: Format
  readonly onFootnote: () => void
  readonly onReference: () => void
  readonly onStanding: () => void
}

/** What the paragraph is, its level and place, how the letters are, and taking back one's own last strokes. */
export function FormatBar({ here, format, onFootnote, onReference, onStanding }: FormatBarProps) {
  const t = useMessages()
  const { editor, pen, settings } = useWorkplace()
  const beginComment = useBeginComment()
  const props = usePropsAt(here)
  const isOut = props === null
  const isPoint = props?.kind === 'point'
  const { fixed } = useReview('document')
  const isFixed = here !== null && fixed?.has(here) === true
  const takesVerb = (isPoint || props?.kind === 'plain') && !isFixed && mannerOf(settings) !== null
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
      <IconButton
        label={t('format.moveUp')}
        isDisabled={isOut}
        onPress={() => editor.current?.shift(-1)}
      >
        <MoveUpIcon />
      </IconButton>
      <IconButton
        label={t('format.moveDown')}
        isDisabled={isOut}
        onPress={() => editor.current?.shift(1)}
      >
        <MoveDownIcon />
      </IconButton>
      <span className="format-rule" />
      {ATTRIBUTES.map((attribute) => (
        <IconToggle
          key={attribute}
          label={t(`format.${attribute}`)}
          isOn={format.includes(attribute)}
          onTurn={() => editor.current?.format(attribute)}
        >
          <Sign attribute={attribute} />
        </IconToggle>
      ))}
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
      <IconButton
        label={t('verbs.button')}
        isDisabled={!takesVerb}
        onPress={() => editor.current?.offerVerbs()}
      >
        <VerbIcon />
      </IconButton>
      <IconButton label={t('footnotes.button')} isDisabled={isOut} onPress={onFootnote}>
        <FootnoteIcon />
      </IconButton>
      <IconButton label={t('references.button')} isDisabled={isOut} onPress={onReference}>
        <ReferenceIcon />
      </IconButton>
      <IconButton label={t('standing.button')} isDisabled={isOut} onPress={onStanding}>
        <StandingIcon />
      </IconButton>
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

/** The letter that Word has on its button, in the language of the screen. */
function Sign({ attribute }: { readonly attribute: Attribute }) {
  const t = useMessages()
  return <span className={`format-sign format-${attribute}`}>{t(`format.${attribute}Sign`)}</span>
}

function usePropsAt(here: ParagraphId | null): Props | null {
  const document = useReview('document')
  const paragraph = document.paragraphs.find(({ id }) => id === here)
  return paragraph === undefined ? null : propsIn('accepted', paragraph)
}
