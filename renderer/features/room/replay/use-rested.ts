import { useEffect, useState } from 'react'

const REST_MS = 120

/** The value once it has stayed the same for a moment: a long text is not drawn for each place passed over. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
