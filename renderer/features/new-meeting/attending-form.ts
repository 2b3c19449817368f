import type { Attending } from '../../../shared/meeting/attending.ts'
import { ATTENDING, LONGEST_NAME, MOST_NAMES } from '../../../shared/meeting/attending.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'

/** Who is there beside the delegations, as it stands in the fields: names with commas between, or semicolons. */
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
    observers: listed(observers),
    governments: listed(governments),
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

/** So that the same names are read again: a name may have a comma of its own. */
function listed(names: readonly string[]): string {
  return names.some((name) => name.includes(',')) ? `${names.join('; ')};` : names.join(', ')
}

/** An `y` parts nobody: there are Trinidad y Tobago. */
function namesIn(words: string): readonly string[] {
  return words
    .split(words.includes(';') ? ';' : ',')
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .slice(0, MOST_NAMES)
}
