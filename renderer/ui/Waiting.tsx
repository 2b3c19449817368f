import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

interface WaitingProps {
  readonly label: string
  /** How far it is; let it draw itself anew. The window lays the whole page out each time it is drawn. */
  readonly children: ReactNode
}

/** Over the page while something is done that must not be meddled with. Mounted means open; nobody closes it. */
export function Waiting({ label, children }: WaitingProps) {
  return (
    <ModalOverlay className="scrim" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-small">
        <Dialog className="dialog" aria-label={label}>
          <div className="dialog-waiting">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
