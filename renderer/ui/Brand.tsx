import { useMessages } from '../i18n/language.tsx'
import { Emblem } from './Emblem.tsx'
import './brand.css'

interface BrandProps {
  readonly size?: 'normal' | 'large'
  /** Where the page has no other heading of its own, this is it. */
  readonly isHeading?: boolean
}

/** Mesa's sign, its name and whose it is. */
export function Brand({ size = 'normal', isHeading = false }: BrandProps) {
  const t = useMessages()
  const Name = isHeading ? 'h1' : 'p'
  return (
    <div className={`brand brand-${size}`}>
      <Emblem size={size === 'large' ? 64 : 36} hasSeats={size === 'large'} />
      <div>
        <Name className="brand-name">{t('app.name')}</Name>
        <p className="brand-conference">{t('app.conference')}</p>
      </div>
    </div>
  )
}
