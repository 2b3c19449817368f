import { useMessages } from '../../i18n/language.tsx'
import { useReadable } from '../../sync/use-readable.ts'
import { Progress } from '../../ui/Progress.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useWorkplace } from './workplace.ts'

/** How far work on thousands is: deciding, replacing, and taking either back. Who does it waits for it; the others go on. */
export function WorkUnderWay() {
  const t = useMessages()
  const { works } = useWorkplace()
  if (!useReadable(works.isLasting)) return null
  return (
    <Waiting label={t('room.working')}>
      <HowFar />
    </Waiting>
  )
}

function HowFar() {
  const t = useMessages()
  const { works } = useWorkplace()
  const work = useReadable(works.state)
  if (work === null) return null
  const { kind, done, total } = work
  return <Progress label={t(`room.working.${kind}`, { done, total })} share={done / total} />
}
