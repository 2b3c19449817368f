import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { FLAT_ODT } from '../../support/flat-odt.ts'
import { begun } from '../../support/foreign-start.ts'
import { noLibreOffice, resavedInOffice } from '../../support/libreoffice.ts'

it.skipIf(noLibreOffice !== null)(
  `begins a meeting with a file that LibreOffice made, and all that was tracked in it ${noLibreOffice ?? ''}`,
  async () => {
    const [file = new Uint8Array()] = await resavedInOffice([strToU8(FLAT_ODT)], 'fodt')
    expect(await begun(file)).toEqual({
      created: 'Creado: @a.mesa (6 párrafos; 2 sugerencias pendientes; 1 comentario)',
      original:
        'CONCLUSIONES\nEl Grupo acordó:\n1. Agradecer a la OIM.\na. Tomar debida nota[1].\ni. Instar siempre.\n' +
        '2. Publicar.\n\n[1] Con reserva de su legislación.',
      accepted:
        'CONCLUSIONES\nEl Grupo acordó:\n1. Agradecer mucho a la OIM.\na. Tomar nota[1].\ni. Instar siempre.\n' +
        '2. Publicar.\n\n[1] Con reserva de su legislación.',
      pending: 'Ana Peña, 2021-12-01 15:00 [+mucho ] Luis Mora, 2021-12-01 15:00 [-debida ]',
    })
  },
  60_000,
)
