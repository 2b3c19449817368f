import { Label, ProgressBar } from 'react-aria-components'
import './progress.css'

interface ProgressProps {
  readonly label: string
  /** From 0 to 1; null when nobody knows. */
  readonly share: number | null
}

/** How far work has come. It appears after 400 ms only, so that quick work does not flicker. */
export function Progress({ label, share }: ProgressProps) {
  return (
    <ProgressBar className="progress" isIndeterminate={share === null} value={(share ?? 0) * 100}>
      {({ percentage }) => (
        <>
          <Label className="progress-label">{label}</Label>
          <div className="progress-track">
            <div className="progress-fill" style={{ inlineSize: `${percentage ?? 40}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
