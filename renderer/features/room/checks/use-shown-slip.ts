import { useCallback, useEffect, useState } from 'react'
import type { Hit } from '../../../../shared/text/hits.ts'
import { spansIn } from '../../../editor/view-spans.ts'
import { useSight } from '../use-sight.ts'
import { useWorkplace } from '../workplace.ts'
import type { Slip } from './checking.ts'

/** Brings a slip into sight and marks its words, as what is found is marked, until the next or until one leaves. */
export function useShownSlip(): (slip: Slip) => void {
  const { reader, editor } = useWorkplace()
  const sight = useSight()
  const [shown, setShown] = useState<Slip | null>(null)
  useEffect(() => {
    if (shown === null) return undefined
    const text = editor
    const hit: Hit = {
      parts: shown.spans,
      shown: spansIn(sight, reader.document(), shown.spans),
      isStanding: true,
    }
    text.current?.showFound({ hits: [hit], current: hit })
    text.current?.revealHit(hit)
    return () => text.current?.showFound(null)
  }, [shown, sight, reader, editor])
  return useCallback((slip) => setShown({ ...slip }), [])
}
