import { useRef, useState } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { reopenDecision } from '../../../../shared/draft/decide.ts'
import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import { mayReopen } from '../../../../shared/draft/log.ts'
import type { DecisionId } from '../../../../shared/ids.ts'
import { can } from '../../../../shared/meeting/roles.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useSays } from '../use-says.ts'
import { useWorkplace } from '../workplace.ts'
import { LoggedProposal } from './LoggedProposal.tsx'
import { LoggedVerdict } from './LoggedVerdict.tsx'

interface LogTableProps {
  readonly decisions: readonly LoggedDecision[]
  /** How many were decided in one go, whether they are shown or not. */
  readonly sizeOf: (batch: DecisionId) => number
}

/** So many rows are drawn at first, and with each wish for more. */
const PAGE = 100

/** A row for each decision. The chair takes back here what is not sealed. */
export function LogTable({ decisions, sizeOf }: LogTableProps) {
  const t = useMessages()
  const { seat } = useWorkplace()
  const [count, setCount] = useState(PAGE)
  const table = useRef<HTMLTableElement>(null)
  const says = useSays()
  const undo = useUndo()
  const mayDecide = can(seat.role, 'decide')
  const rest = decisions.length - count

  return (
    <>
      <Table className="ruled-table log-table" aria-label={t('log.title')} ref={table}>
        <TableHeader>
          <Column>{t('log.point')}</Column>
          <Column isRowHeader>{t('log.proposal')}</Column>
          <Column>{t('log.decision')}</Column>
          <Column>{t('log.action')}</Column>
        </TableHeader>
        <TableBody>
          {decisions.slice(0, count).map((decision) => (
            <Row key={decision.id} id={decision.id} className="log-row">
              <Cell className="log-place">{says.place(decision.entry)}</Cell>
              <Cell>
                <LoggedProposal decision={decision} saying={says.saying(decision.entry)} />
              </Cell>
              <Cell>
                <LoggedVerdict decision={decision} batchSize={sizeOf(decision.batch)} />
              </Cell>
              <Cell className="log-action">
                {mayDecide && mayReopen(decision) && (
                  <Button
                    size="small"
                    label={t('log.undoOf', { says: says.sentence(decision.entry) })}
                    onPress={() => {
                      undo(decision, says.sentence(decision.entry))
                      table.current?.focus({ preventScroll: true })
                    }}
                  >
                    {t('log.undo')}
                  </Button>
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {rest > 0 && (
        <p className="log-more">
          <Button size="small" onPress={() => setCount(count + PAGE)}>
            {t('log.more', { count: Math.min(PAGE, rest) })}
          </Button>
        </p>
      )}
    </>
  )
}

/** Makes the suggestion its author's pending one again; that is a further decision. */
function useUndo() {
  const t = useMessages()
  const { seat, reader, clock, announcer } = useWorkplace()
  return ({ id }: LoggedDecision, says: string) => {
    reopenDecision(reader, id, { name: seat.name, atMs: clock.nowMs() })
    announcer.say(t('log.said', { says }))
  }
}
