import type { ReactNode } from 'react'
import { WorkplaceContext, useWorkplace } from '../workplace.ts'
import { useTexts } from './texts.ts'

/** What is about the original, whichever text one works on. */
export function AtOriginal({ children }: { readonly children: ReactNode }) {
  const texts = useTexts()
  const workplace = useWorkplace()
  return (
    <WorkplaceContext value={texts?.workplaces.original ?? workplace}>{children}</WorkplaceContext>
  )
}
