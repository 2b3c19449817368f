import { useMemo } from 'react'
import { drawQr } from './qr-path.ts'
import './qr.css'

interface QrProps {
  /** What it says when it is read. */
  readonly text: string
  /** Its name for screen readers. */
  readonly label: string
}

/** Black on white whatever the look of the window, so that every phone reads it. As wide as its place. */
export function Qr({ text, label }: QrProps) {
  const { size, path } = useMemo(() => drawQr(text), [text])
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-dark" d={path} />
    </svg>
  )
}
