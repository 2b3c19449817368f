interface EmblemProps {
  readonly size?: number
  /** With the eleven seats around the table. */
  readonly hasSeats?: boolean
}

const SEATS: readonly (readonly [number, number])[] = [
  [4.5, 50],
  [4.5, 40],
  [4.5, 30],
  [8.5, 19.5],
  [18.5, 8.5],
  [32, 4.5],
  [45.5, 8.5],
  [55.5, 19.5],
  [59.5, 30],
  [59.5, 40],
  [59.5, 50],
]

/** Mesa's sign: a horseshoe table with the text on it. Silent: the name stands beside it. */
export function Emblem({ size = 32, hasSeats = false }: EmblemProps) {
  return (
    <svg
      className="emblem"
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox={hasSeats ? '0 0 64 60' : '9 7 46 50'}
      fill="currentColor"
    >
      <path d="M13 56V31a19 19 0 0138 0v25h-7V31a12 12 0 00-24 0v25z" />
      <path d="M25 34h14v3.500H25zM25 42h14v3.500H25zM25 50h9v3.500h-9z" />
      {hasSeats && SEATS.map(([x, y]) => <circle key={`${x},${y}`} cx={x} cy={y} r={2.6} />)}
    </svg>
  )
}
