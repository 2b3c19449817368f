import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../i18n/language.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon } from './icons.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** A line under the title. */
  readonly lead?: ReactNode
  readonly size?: 'small' | 'medium' | 'wide' | 'full'
  /** What it asks cannot be waved away by a click beside it. */
  readonly isQuestion?: boolean
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly onClose: () => void
}

/** A window over the page. It holds the focus, and Escape closes it. Mounted means open. */
export function Dialog({
  title,
  lead,
  size = 'small',
  isQuestion = false,
  children,
  footer,
  onClose,
}: DialogProps) {
  const t = useMessages()
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={!isQuestion}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className="dialog" role={isQuestion ? 'alertdialog' : 'dialog'}>
          <header className="dialog-head">
            <div>
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              {lead !== undefined && <p className="dialog-lead">{lead}</p>}
            </div>
            <IconButton label={t('ui.close')} onPress={onClose}>
              <CloseIcon />
            </IconButton>
          </header>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
