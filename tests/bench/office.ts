import { convertToPdf, findLibreOffice } from '../../electron/cli/pdf.ts'
import { rounded } from './measure.ts'

/** What LibreOffice, where it is installed, takes to read and print a file: once, its start included. */
export async function officeMs(file: Uint8Array): Promise<{ readonly officeMs?: number }> {
  const office = findLibreOffice()
  if (office === null) return {}
  const startMs = performance.now()
  const pdf = await convertToPdf(office, file)
  return pdf.ok ? { officeMs: rounded(performance.now() - startMs) } : {}
}
