import { expect, it } from 'vitest'
import { begun } from '../../support/foreign-start.ts'
import { fromGoogleDocs } from '../../support/google-docs.ts'

it('begins a meeting with a file of Google Docs, and all that was suggested and said in it', async () => {
  expect(await begun(fromGoogleDocs())).toEqual({
    created:
      'Creado: @a.mesa (7 párrafos; 2 sugerencias pendientes; 1 comentario)\n' +
      'Lo que el documento trae y no entra tal cual:\n' +
      '  2 cambios llevan el número de otro: se distinguieron por su lugar. (párrafos 1.a, 2)',
    original:
      'CONCLUSIONES\nEl Grupo acordó:\n1. Agradecer a la OIM.\na. Tomar debida nota[1].\ni. Instar siempre.\n' +
      '2. Publicar.\n\n[1] Con reserva de su legislación.',
    accepted:
      'CONCLUSIONES\nEl Grupo acordó:\n1. Agradecer mucho a la OIM.\na. Tomar nota[1].\ni. Instar siempre.\n' +
      '2. Solicitar.\n3. Publicar.\n\n[1] Con reserva de su legislación.',
    pending:
      'Ana Peña, 2021-12-01 15:00 [+mucho Solicitar.¶] Luis Mora, 2021-12-01 15:00 [-debida ]',
  })
})
