import { Component } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import './app.css'

interface BoundaryProps {
  readonly onReload: () => void
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failure: Error | null
}

/** Where what only a bug can cause is caught, once: says so, and offers to load the page again. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null }

  static getDerivedStateFromError(failure: unknown): BoundaryState {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) }
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return <Failed failure={failure} onReload={this.props.onReload} />
  }
}

interface FailedProps {
  readonly failure: Error
  readonly onReload: () => void
}

function Failed({ failure, onReload }: FailedProps) {
  const t = useMessages()
  return (
    <main className="app-notice">
      <Brand isHeading />
      <Banner tone="stop" title={t('error.unexpected')}>
        {failure.message}
      </Banner>
      <Button look="main" onPress={onReload}>
        {t('error.reload')}
      </Button>
    </main>
  )
}
