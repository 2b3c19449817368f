import { useEffect, useState } from 'react'
import { measureCarets } from './carets.ts'
import type { DrawnCaret, RemoteCaret } from './carets.ts'
import type { OpenEditor } from './open-editor.ts'

interface CaretsProps {
  readonly open: OpenEditor
  readonly carets: readonly RemoteCaret[]
}

/** How long a plate stays over a caret after the last key. */
const PLATE_MS = 3000

/** The others' carets, over the text. For the eye: who writes where is also in the table strip. */
export function Carets({ open, carets }: CaretsProps) {
  const [drawn, setDrawn] = useState<readonly DrawnCaret[]>([])
  const [nowMs, setNowMs] = useState(0)

  useEffect(() => {
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const drawn = measureCarets(open.writing, carets)
        // Where nobody else is, each key would draw the same nothing anew.
        setDrawn((before) => (before.length === 0 && drawn.length === 0 ? before : drawn))
        if (drawn.length > 0) setNowMs(Date.now())
      })
    }
    measure()
    const root = open.writing.editor.getRootElement()
    const observer = new ResizeObserver(measure)
    if (root !== null) observer.observe(root)
    const stop = open.onShown(measure)
    const plates = setTimeout(measure, PLATE_MS)
    return () => {
      clearTimeout(plates)
      stop()
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [open, carets])

  return (
    <div className="carets" aria-hidden="true">
      {drawn.map((caret) => (
        <Caret key={caret.id} caret={caret} isActive={nowMs - caret.activeAtMs < PLATE_MS} />
      ))}
    </div>
  )
}

interface CaretProps {
  readonly caret: DrawnCaret
  readonly isActive: boolean
}

function Caret({ caret, isActive }: CaretProps) {
  const { party, name, leftPx, topPx, heightPx } = caret
  const style = { transform: `translate(${leftPx}px, ${topPx}px)`, height: heightPx }
  const below = topPx < 20 ? ' caret-below' : ''
  return (
    <div
      className={`caret${isActive ? ' caret-active' : ''}${below}`}
      data-party={party}
      style={style}
      title={name}
    >
      <span className="caret-plate">{party}</span>
    </div>
  )
}
