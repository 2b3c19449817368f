import type { Attending } from '../../../shared/meeting/attending.ts'
import { ATTENDING } from '../../../shared/meeting/attending.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'

/** Who is there beside the delegations, as it stands in the fields: names with commas between. */
export interface AttendingForm {
  readonly hasObservers: boolean
  readonly observers: string
  readonly hasNetwork: boolean
  readonly governments: string
}

export function attendingForm({
  attending = ATTENDING,
}: Pick<Meeting, 'attending'>): AttendingForm {
  const { hasObservers, observers, hasNetwork, governments } = attending
  return {
    ...{ hasObservers, hasNetwork },
    observers: observers.join(', '),
    governments: governments.join(', '),
  }
}

/** Nothing where it is as usual: so is what nobody has said. */
export function attendingOf(form: AttendingForm): Pick<Meeting, 'attending'> {
  const { hasObservers, hasNetwork } = form
  const attending: Attending = {
    hasObservers,
    observers: hasObservers ? namesIn(form.observers) : [],
    hasNetwork,
    governments: namesIn(form.governments),
  }
  return JSON.stringify(attending) === JSON.stringify(ATTENDING) ? {} : { attending }
}

/** The file takes no more, and none that is longer. */
const MOST_NAMES = 40
const LONGEST_NAME = 120

function namesIn(words: string): readonly string[] {
  return words
    .split(/[,;]| y | and /)
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .slice(0, MOST_NAMES)
}
