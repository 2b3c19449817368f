import { datesInWords } from '../../../shared/meeting/dates.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useWorkplace } from './workplace.ts'

/** `GRCM · Ciudad de México, 1 de diciembre de 2021` */
export function useMeetingLine(): string {
  const { language, t } = useLanguage()
  const { meeting } = useWorkplace().settings
  const where = `${meeting.city}, ${datesInWords(meeting.dates, language)}`
  return `${t(`room.meeting.${meeting.kind}`)} · ${where}`
}
