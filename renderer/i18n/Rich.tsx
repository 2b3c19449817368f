import { Fragment } from 'react'
import { useMessages } from './language.tsx'
import type { MessageKey } from './catalogues.ts'
import type { MessageValues } from './messages.ts'

interface RichProps {
  readonly message: MessageKey
  readonly values?: MessageValues
}

/** A message in which `*words*` between asterisks are strong. */
export function Rich({ message, values = {} }: RichProps) {
  const t = useMessages()
  return t(message, values)
    .split('*')
    .map((part, index) =>
      index % 2 === 1 ? (
        <strong key={index}>{part}</strong>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    )
}
