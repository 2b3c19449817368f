import { useEffect } from 'react'
import { can } from '../../../../shared/meeting/roles.ts'
import type { AgreementKind } from '../../../../shared/document/standing.ts'
import { AGREEMENTS, NO_STANDING } from '../../../../shared/document/standing.ts'
import { agreementInWords, standingInWords } from '../../../../shared/document/standing-words.ts'
import { toldOf } from '../../../../shared/document/told.ts'
import { agree, agreedWordsOf } from '../../../../shared/draft/standings.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { RadioCards } from '../../../ui/RadioCards.tsx'
import { pointsOf } from '../model/points.ts'
import { placeName } from '../model/says.ts'
import { useTexts } from '../translation/texts.ts'
import { useReview, useWorkplace } from '../workplace.ts'
import { ConsultationFields } from './ConsultationFields.tsx'
import { ToldWords } from './ToldWords.tsx'
import { useStandings } from './use-standing.ts'
import './standing.css'

interface StandingDialogProps {
  readonly paragraph: ParagraphId
  readonly onClose: () => void
}

/** How far a paragraph is agreed: for the chair to say, for a country what it consults about. */
export function StandingDialog({ paragraph, onClose }: StandingDialogProps) {
  const { t, language } = useLanguage()
  const { reader, seat, clock, announcer } = useWorkplace()
  const document = useReview('document')
  const standing = useStandings().get(paragraph) ?? NO_STANDING
  const found = document.paragraphs.find(({ id }) => id === paragraph)
  const hasTwoTexts = useTexts() !== null
  const point = pointsOf(document).get(paragraph) ?? null
  const place = placeName(point, t)
  const isThere = found !== undefined
  const kind = standing.agreement?.isChanged === true ? null : (standing.agreement?.kind ?? null)
  const isProposed = agreedWordsOf(reader, paragraph) === null
  const words = standingInWords(standing, language)
  const by = () => ({ party: seat.party, delegate: seat.name, atMs: clock.nowMs() })

  useEffect(() => {
    if (isThere) return
    onClose()
    announcer.say(t('standing.gone'))
  }, [isThere, onClose, announcer, t])

  function say(agreement: AgreementKind | null) {
    if (agree(reader, paragraph, agreement, by())) {
      announcer.say(agreementInWords(agreement, language))
    }
  }

  return (
    <Dialog
      title={
        point?.name === null
          ? t('standing.titleUnnumbered', { place })
          : t('standing.title', { name: place })
      }
      lead={found !== undefined && <ToldWords {...toldOf(document, found)} />}
      size="medium"
      onClose={onClose}
      footer={
        <Button look="main" onPress={onClose}>
          {t('standing.done')}
        </Button>
      }
    >
      {hasTwoTexts && <p className="standing-both">{t('standing.both')}</p>}
      <p className="standing-now" aria-live="polite">
        {words.length === 0 ? t('standing.none') : words.join('. ')}
      </p>
      {can(seat.role, 'decide') &&
        (isProposed ? (
          <p className="standing-note">{t('standing.proposed')}</p>
        ) : (
          <RadioCards
            label={t('standing.agreement')}
            value={kind ?? 'open'}
            cards={(['open', ...AGREEMENTS] as const).map((each) => ({
              value: each,
              title: agreementInWords(each === 'open' ? null : each, language),
            }))}
            onChange={(value) => say(value === 'open' ? null : value)}
          />
        ))}
      <ConsultationFields paragraph={paragraph} consultations={standing.consultations} by={by} />
    </Dialog>
  )
}
