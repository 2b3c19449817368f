import { useMemo } from 'react'
import { derive } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { isSameSeats, seatsOf } from './model/seats.ts'
import type { Seats } from './model/seats.ts'
import { useWorkplace } from './workplace.ts'

/** The seats at the table. Carets move with every key; seats change when one enters another paragraph. */
export function useSeats(): Seats {
  const { presence, reader } = useWorkplace()
  const seats = useMemo(
    () => derive(presence.people, (people) => seatsOf(people, reader), isSameSeats),
    [presence, reader],
  )
  return useReadable(seats)
}
