import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { Progress } from './Progress.tsx'
import './dialog.css'

interface WaitingProps {
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
}

/** Over the page while something is done that must not be meddled with. Mounted means open; nobody closes it. */
export function Waiting({ label, share }: WaitingProps) {
  return (
    <ModalOverlay className="scrim scrim-late" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-small">
        <Dialog className="dialog" aria-label={label}>
          <div className="dialog-waiting">
            <Progress label={label} share={share} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
