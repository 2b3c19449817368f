import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { readFileSync } from 'node:fs'

const EMBLEM = new URL('../../templates/letterhead/emblem.png', import.meta.url)

/** A presidency's letterhead as its press office makes one in a Spanish Word: A4, logo, own styles and lists. */
export async function wordLetterhead(): Promise<Uint8Array> {
  const logo = new ImageRun({
    type: 'png',
    data: readFileSync(EMBLEM),
    transformation: { width: 60, height: 60 },
    altText: { id: '901', name: 'Escudo', description: 'Escudo' },
  })
  const cell = (children: readonly Paragraph[]) => new TableCell({ children })
  const document = new Document({
    styles: {
      default: { document: { run: { font: 'Georgia', size: 24 } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true },
        { id: 'Encabezado', name: 'header', basedOn: 'Normal', run: { color: '7A1F3D' } },
        { id: 'Ttulo1', name: 'heading 1', basedOn: 'Normal', run: { color: '7A1F3D', size: 32 } },
        { id: 'Title', name: 'Title', basedOn: 'Normal', run: { color: 'FF0000' } },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'theirs',
          levels: [{ level: 0, format: 'upperRoman', text: '%1)', alignment: 'left' }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2200, right: 1400, bottom: 1600, left: 1400 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Table({
                rows: [
                  new TableRow({
                    children: [
                      cell([new Paragraph({ children: [logo] })]),
                      cell([
                        new Paragraph({ style: 'Ttulo1', text: 'GOBIERNO DE COSTA RICA' }),
                        new Paragraph({ style: 'Encabezado', text: 'Cancillería' }),
                      ]),
                    ],
                  }),
                ],
              }),
              new Paragraph({ style: 'Encabezado', text: '' }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun('San José, Costa Rica · Tel. 2539')] }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: 'Estimado señor:' }),
          new Paragraph({ text: 'uno', numbering: { reference: 'theirs', level: 0 } }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
