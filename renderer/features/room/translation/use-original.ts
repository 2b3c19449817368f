import type { Reader } from '../../../../shared/draft/reader.ts'
import { useWorkplace } from '../workplace.ts'
import { useTexts } from './texts.ts'

/** The meeting's original, whichever text one works on. */
export function useOriginal(): Reader {
  const { reader } = useWorkplace()
  return useTexts()?.workplaces.original.reader ?? reader
}
