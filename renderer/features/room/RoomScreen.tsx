import { useCallback, useRef, useState } from 'react'
import { can } from '../../../shared/meeting/roles.ts'
import { createCell } from '../../sync/readable.ts'
import { takeLostFocus } from '../../ui/lost-focus.ts'
import { Banners } from './Banners.tsx'
import { BehalfBanner } from './BehalfBanner.tsx'
import { BottomBar } from './BottomBar.tsx'
import { CalendarDialog } from './calendar/CalendarDialog.tsx'
import { useCalendarKey } from './calendar/use-calendar-key.ts'
import { CirculationDialog } from './circulation/CirculationDialog.tsx'
import { useCommentKey } from './comments/use-begin-comment.ts'
import { DecideManyQuestion } from './DecideManyQuestion.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { FindBar } from './FindBar.tsx'
import { ImportDialog } from './import/ImportDialog.tsx'
import { useDropping } from './import/use-dropping.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { LogDialog } from './log/LogDialog.tsx'
import { Outline } from './Outline.tsx'
import type { RoomWays } from './Room.tsx'
import { SidePanel } from './SidePanel.tsx'
import { TableStrip } from './TableStrip.tsx'
import { ReplayDialog } from './replay/ReplayDialog.tsx'
import { RoundsDialog } from './rounds/RoundsDialog.tsx'
import { OpenPointsDialog } from './standing/OpenPointsDialog.tsx'
import { TopBar } from './TopBar.tsx'
import type { RoomWindow } from './model/room-window.ts'
import type { Many } from './model/many.ts'
import { Desks } from './translation/Desks.tsx'
import { movedTo, NOWHERE, showTexts, useTexts } from './translation/texts.ts'
import type { Heres } from './translation/texts.ts'
import { useFinding } from './use-finding.ts'
import { useHandles } from './use-handles.ts'
import { useAnywhereKeys, useOrders } from './use-orders.ts'
import { useSide, useWorkplace } from './workplace.ts'
import { WorkUnderWay } from './WorkUnderWay.tsx'
import './room.css'

interface RoomScreenProps {
  readonly ways: RoomWays
}

/** The screen of the meeting: bars above and below, index, sheet, suggestions. */
export function RoomScreen({ ways }: RoomScreenProps) {
  const workplace = useWorkplace()
  const { seat, reader, presence, works } = workplace
  const side = useSide()
  const bar = useRef<HTMLDivElement>(null)
  const texts = useTexts()
  // Who goes to another paragraph, or asks, draws what shows it anew, and not all of the room.
  const [heres] = useState(() => createCell<Heres>(NOWHERE))
  const [many] = useState(() => createCell<Many | null>(null))
  const [open, setOpen] = useState<RoomWindow | null>(null)
  const ask = (about: Many) => {
    // The lists are a little behind while thousands are being decided.
    works.finish()
    many.set(about)
  }
  const order = useOrders(bar, ask)
  useAnywhereKeys(bar, order)
  useCommentKey()
  useCalendarKey(setOpen)
  const finding = useFinding()
  const handles = useHandles()
  const close = useCallback(() => setOpen(null), [])
  const isChair = can(seat.role, 'decide')
  const dropping = useDropping(can(seat.role, 'write'), () => setOpen('import'))
  const closeImport = () => {
    dropping.forget()
    close()
  }

  return (
    <div
      className={`room ${isChair ? 'room-chair' : 'room-reader'}`}
      onDragOver={dropping.onDragOver}
      onDrop={dropping.onDrop}
    >
      <TopBar
        handles={handles}
        onOpen={setOpen}
        onFind={() => finding.open('find')}
        onLeave={ways.onLeave}
      />
      <TableStrip />
      <div className="room-banners">
        <Banners onCopy={() => setOpen('copies')} />
        {ways.copyTrouble}
        <BehalfBanner />
      </div>
      <div className={side.isOpen ? 'room-body room-body-list' : 'room-body'}>
        <Outline heres={heres} />
        <div className="desk-column">
          {finding.mode !== null && <FindBar finding={finding} />}
          <Desks
            texts={texts}
            heres={heres}
            onHere={(text, paragraph) => heres.set(movedTo(heres.get(), text, paragraph))}
            onMeetingData={() => setOpen('meeting')}
            onCirculation={() => setOpen('circulation')}
            hasMargin={!isChair && !side.isOpen}
            hasHandles={handles.isShown}
          />
        </div>
        {(isChair || side.isOpen) && <SidePanel onOrder={order} onMany={ask} />}
      </div>
      {isChair ? <DecisionBar bar={bar} onOrder={order} /> : <BottomBar />}
      <LiveRegion />
      <DecideManyQuestion asked={many} onDecided={() => takeLostFocus(bar.current)} />
      <WorkUnderWay />
      {open === 'invitations' && ways.renderInvitations(presence.people, close)}
      {open === 'meeting' && ways.renderMeeting(workplace, close)}
      {open === 'calendar' && <CalendarDialog onClose={close} />}
      {open === 'export' && ways.renderExport(reader, close)}
      {open === 'log' && <LogDialog saveFile={ways.saveFile} onClose={close} />}
      {open === 'rounds' && <RoundsDialog onClose={close} />}
      {open === 'circulation' && <CirculationDialog onClose={close} />}
      {open === 'open-points' && <OpenPointsDialog onClose={close} />}
      {open === 'replay' && <ReplayDialog readHistory={ways.readHistory} onClose={close} />}
      {open === 'copies' && ways.renderCopies(close)}
      {open === 'translate' &&
        ways.renderTranslate(
          workplace.settings.meeting.language,
          () => {
            showTexts(workplace.texts, 'both')
            close()
          },
          close,
        )}
      {open === 'help' && ways.renderHelp(close)}
      {open === 'import' && (
        <ImportDialog chooseFile={ways.chooseFile} dropped={dropping.file} onClose={closeImport} />
      )}
    </div>
  )
}
