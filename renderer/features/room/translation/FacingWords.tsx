import type { Entry } from '../../../../shared/draft/entry.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { useSays } from '../use-says.ts'
import { MarkedWords } from '../Words.tsx'
import { useReview, useWorkplace, WorkplaceContext } from '../workplace.ts'
import { OTHER, languageOf, turnToText, useAligned, useTexts } from './texts.ts'
import type { Texts } from './texts.ts'

/** What is proposed in the other text where a suggestion is; nothing in a meeting with one text. */
export function FacingWords({ entry }: { readonly entry: Entry }) {
  const texts = useTexts()
  const { text } = useWorkplace().reader.draft
  if (texts === null || entry.paragraph === null) return null
  return <InOther texts={texts} text={text} paragraph={entry.paragraph} />
}

interface InOtherProps {
  readonly texts: Texts
  readonly text: TextName
  readonly paragraph: ParagraphId
}

function InOther({ texts, text, paragraph }: InOtherProps) {
  const { facing } = useAligned(texts)
  const faced = facing[text].get(paragraph)?.paragraph ?? null
  const other = OTHER[text]
  return (
    <WorkplaceContext value={texts.workplaces[other]}>
      <Proposed texts={texts} text={other} paragraph={faced} />
    </WorkplaceContext>
  )
}

/** Within the other text. */
function Proposed({
  texts,
  text,
  paragraph,
}: Omit<InOtherProps, 'paragraph'> & { readonly paragraph: ParagraphId | null }) {
  const t = useMessages()
  const says = useSays()
  const { review, editor } = useWorkplace()
  const entries = useReview('entries')
  const there = entries.filter(
    (each) => each.state === 'pending' && paragraph !== null && each.paragraph === paragraph,
  )
  const language = languageOf(texts, text)
  if (there.length === 0) {
    const words = paragraph === null ? 'noCounterpart' : 'nothing'
    return <p className="facing-words">{t(`texts.${words}.${language}`)}</p>
  }
  const go = (entry: Entry) => {
    turnToText(texts.state, text)
    review.select(entry.suggestion.id)
    requestAnimationFrame(() => editor.current?.reveal(entry.suggestion.id))
  }
  return (
    <div className="facing-words">
      <p>{t(`texts.proposed.${language}`)}</p>
      <ul>
        {there.map((entry) => (
          <li key={entry.suggestion.id}>
            <button type="button" onClick={() => go(entry)}>
              <Plate party={entry.suggestion.party} />
              <span>
                {says.saying(entry).verb} <MarkedWords saying={says.saying(entry)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
