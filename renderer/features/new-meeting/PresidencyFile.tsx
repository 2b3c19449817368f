import { useState } from 'react'
import { countryName } from '../../../shared/meeting/countries.ts'
import { describePresidencyProblem } from '../../../shared/presidency/describe.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import {
  PRESIDENCY_ENDING,
  printPresidency,
  readPresidency,
} from '../../../shared/presidency/presidency-file.ts'
import type { PresidencyProblem } from '../../../shared/presidency/presidency-file.ts'
import { fileNameOf } from '../../../shared/text/file-name.ts'
import { MEDIA_TYPES } from '../../bridge/files.ts'
import type { Files, Saving } from '../../bridge/files.ts'
import { SavingNote } from '../../bridge/SavingNote.tsx'
import { useLanguage } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

interface PresidencyFileProps {
  readonly files: Pick<Files, 'choose' | 'save'>
  /** What is in use; null while none is. */
  readonly used: Presidency | null
  readonly onUse: (presidency: Presidency) => void
  /** What would be saved; null while it is not said whose it is. */
  readonly held: Presidency | null
}

interface Refused {
  readonly name: string
  readonly problems: readonly PresidencyProblem[]
}

/** The ways of a presidency come from a file, and go into one for the next. */
export function PresidencyFile({ files, used, onUse, held }: PresidencyFileProps) {
  const { t, language } = useLanguage()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [outcome, setOutcome] = useState<Saving | null>(null)

  async function choose(): Promise<void> {
    const chosen = await files.choose(`.${PRESIDENCY_ENDING},.json`)
    if (chosen === null) return
    setOutcome(null)
    const read = readPresidency(new TextDecoder().decode(chosen.bytes))
    setRefused(read.ok ? null : { name: chosen.name, problems: read.error })
    if (read.ok) onUse(read.value)
  }
  async function save({ ppt }: Presidency, text: string): Promise<void> {
    const name = t('presidencyFile.name', {
      country: countryName(ppt.country, language),
      year: String(ppt.year),
    })
    const bytes = new TextEncoder().encode(text)
    setRefused(null)
    setOutcome(
      await files.save({
        ...{ name: fileNameOf(name, PRESIDENCY_ENDING), mediaType: MEDIA_TYPES.json, bytes },
      }),
    )
  }
  return (
    <section className="new-section presidency-file" aria-labelledby="presidency-file">
      <h2 id="presidency-file" className="section-title">
        {t('presidencyFile.title')}
      </h2>
      <p className="field-hint">{t('presidencyFile.hint')}</p>
      <div className="presidency-file-buttons">
        <Button size="small" onPress={() => void choose()}>
          {t('presidencyFile.use')}
        </Button>
        <Button
          size="small"
          isDisabled={held === null}
          onPress={() => {
            if (held !== null) void save(held, printPresidency(held))
          }}
        >
          {t('presidencyFile.save')}
        </Button>
      </div>
      {refused !== null && (
        <Banner tone="stop" title={t('presidencyFile.refused', { name: refused.name })}>
          <ul>
            {refused.problems
              .map((problem) => describePresidencyProblem(problem, t))
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </Banner>
      )}
      {refused === null && used !== null && outcome === null && (
        <Banner tone="ok">
          {t('presidencyFile.used', {
            country: countryName(used.ppt.country, language),
            year: String(used.ppt.year),
            logos: used.logos.length,
          })}
        </Banner>
      )}
      {outcome !== null && <SavingNote outcome={outcome} />}
    </section>
  )
}
