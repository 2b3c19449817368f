import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../../electron/cli/words.ts'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { MOST_LISTED } from '../../../../shared/docx/read/notices.ts'
import { sayNotices } from '../../../../shared/docx/read/say-notice.ts'
import { exported } from '../../../support/exported.ts'
import { foreignDocx, NAMESPACES, paragraph, run } from '../../../support/foreign-docx.ts'
import { showParagraphs } from '../../../support/notation.ts'

type Foreign = Parameters<typeof foreignDocx>[0]

function read(file: Foreign | Uint8Array) {
  const result = readDocx(file instanceof Uint8Array ? file : foreignDocx(file))
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

/** What is told, in a line each: the kind, how many, in which of the paragraphs, and the words. */
function told(file: Foreign | Uint8Array): readonly string[] {
  const { notices, document } = read(file)
  const at = new Map(document.paragraphs.map(({ id }, index) => [id, index + 1]))
  return notices.map(({ kind, count, paragraphs, words }) =>
    [kind, count, paragraphs.map((id) => `p${at.get(id)}`).join(), words.join(' / ')]
      .filter((each) => each !== '')
      .join(' '),
  )
}

const text = (file: Foreign): string => showParagraphs(read(file).document.paragraphs)

const first = paragraph(run('uno'))
const box = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(words))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const tracked = 'w:author="Ana" w:date="2026-05-01T10:00:00Z"'

describe('words that stand aside', () => {
  it('are signs and equations, too', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    const equation = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'
    const held = (content: string) =>
      box('@').replaceAll(/<w:r>(?:(?!<w:r>).)*@.*?<\/w:r>/g, content)
    expect(text({ body: paragraph(run('uno'), held(sign)) })).toBe('p| uno\np| □')
    expect(text({ body: paragraph(run('uno'), held(equation)) })).toBe('p| uno\np| x=1')
  })

  it('come in from text boxes as paragraphs, once, with whose they are', () => {
    const body = first + paragraph(run('dos'), box('tres')) + paragraph(run('cuatro'))
    expect(text({ body })).toBe('p| uno\np| dos\np| tres\np| cuatro')
    expect(told({ body })).toEqual(['boxes 1 p2'])
    const added = `<w:ins ${tracked}>${box('tres')}</w:ins>`
    expect(text({ body: first + paragraph(run('dos'), added) + first })).toMatch(
      /^p\| uno\np\| dos\np\| \[\+Ana@\d+:tres\] ¶\[\+Ana@\d+\]\np\| uno$/,
    )
  })

  it('come in from what is given in several ways, once', () => {
    const sign =
      '<mc:AlternateContent><mc:Choice Requires="w16se"><w:x/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent>'
    const both = `<mc:AlternateContent><mc:Choice Requires="w14">${paragraph(run('a'))}</mc:Choice><mc:Fallback>${paragraph(run('a'))}</mc:Fallback></mc:AlternateContent>`
    expect(text({ body: paragraph(`<w:r>${sign}</w:r>`) + both })).toBe('p| ☺\np| a')
    expect(told({ body: paragraph(`<w:r>${sign}</w:r>`) + both })).toEqual([])
  })

  it('come in from whatever else holds paragraphs', () => {
    const body = `<w:customXml><w:unknown>${first}</w:unknown></w:customXml>`
    expect(text({ body })).toBe('p| uno')
  })

  it('come in from fields, content controls and links, whose address is told', () => {
    const body = paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
      run('1 de mayo '),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      `<w:fldSimple w:instr="REF x">${run('dos ')}</w:fldSimple>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('tres ')}</w:sdtContent></w:sdt>`,
      `<w:hyperlink r:id="h">${run('aquí')}</w:hyperlink>`,
      `<w:hyperlink r:id="h">${run('oim.int')}</w:hyperlink>`,
    )
    const link = { id: 'h', type: 'hyperlink', target: 'https://oim.int/', isOutside: true }
    expect(text({ body })).toBe('p| 1 de mayo dos tres aquíoim.int')
    expect(told({ body, relations: [link] })).toEqual(['links 1 p1 https://oim.int/'])
  })

  it('come in from tables, with who added or struck a cell', () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(words))}</w:tc>`
    const body =
      first +
      `<w:tbl><w:tblPr><w:tblPrChange w:id="9" ${tracked}/></w:tblPr><w:tr>${cell('a')}${cell('b', `<w:cellIns w:id="1" ${tracked}/>`)}${cell('c', `<w:cellDel w:id="2" ${tracked}/>`)}</w:tr></w:tbl>` +
      first
    expect(text({ body }).replace(/@\d+/g, '')).toBe(
      'p| uno\np| a\np| [+Ana:b] ¶[+Ana]\np| [-Ana:c] ¶[-Ana]\np| uno',
    )
    expect(told({ body })).toEqual(['tables 1 p2', 'layout 1 p2'])
  })

  it('are listed where they are no part of the text', () => {
    const part = (root: string, words: string) =>
      `<w:${root} ${NAMESPACES}>${paragraph(run(words))}</w:${root}>`
    const parts = {
      'word/header1.xml': part('hdr', 'Confidencial'),
      'word/header2.xml': part('hdr', ''),
      'word/footer1.xml': part('ftr', 'Página 1'),
    }
    expect(told({ body: first, parts })).toEqual(['headers 1 Confidencial', 'footers 1 Página 1'])
  })
})

describe('what is left out', () => {
  it('is told of with its place: pictures, objects, charts and inserted files', () => {
    const chart = `<c:chartSpace ${NAMESPACES}><a:t>Flujos</a:t><a:t>2020</a:t></c:chartSpace>`
    const body =
      paragraph(
        run('uno'),
        '<w:r><w:drawing/></w:r>',
        '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>',
      ) +
      paragraph('<w:r><w:object/></w:r>', '<w:r><w:pict><v:shape/></w:pict></w:r>') +
      paragraph('<w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r>') +
      '<w:altChunk r:id="f"/>' +
      first
    const relations = [
      { id: 'c', type: 'chart', target: 'charts/chart1.xml' },
      { id: 'f', type: 'aFChunk', target: 'otro.docx' },
    ]
    const parts = { 'word/charts/chart1.xml': chart }
    expect(told({ body, relations, parts })).toEqual([
      'files 1 p4 otro.docx',
      'pictures 2 p1,p2',
      'charts 1 p3 Flujos 2020',
      'objects 1 p2',
    ])
  })

  it('is neither run nor fetched: macros and what is kept elsewhere', () => {
    const relations = [
      { id: 'a', type: 'vbaProject', target: 'vbaProject.bin' },
      { id: 'b', type: 'attachedTemplate', target: 'http://203.0.113.1/x.dotm', isOutside: true },
      { id: 'c', type: 'comments', target: 'file:///etc/passwd', isOutside: true },
    ]
    expect(told({ body: first, relations })).toEqual([
      'macros 1',
      'outside 2 http://203.0.113.1/x.dotm / file:///etc/passwd',
    ])
  })

  it('is a note that hangs nowhere, or bears the number of another', () => {
    const note = (id: number, words: string) =>
      `<w:footnote w:id="${id}">${paragraph(run(words))}</w:footnote>`
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0"/>${note(1, 'primera')}${note(1, 'otra')}${note(2, 'suelta')}</w:footnotes>`,
    }
    const body = paragraph(run('uno'), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    expect(read({ body, parts }).document.paragraphs[0]?.footnotes?.[0]?.text).toBe('primera')
    expect(told({ body, parts })).toEqual(['loose-notes 2 otra / suelta'])
  })
})

describe('what comes in otherwise', () => {
  it('is told: changes within a note, with what is struck there', () => {
    const words = `${run('queda ')}<w:del w:id="1" ${tracked}><w:r><w:delText>se va</w:delText></w:r></w:del>`
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${paragraph(words)}</w:footnote></w:footnotes>`,
    }
    const body = paragraph(run('uno'), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    expect(told({ body, parts })).toEqual(['note-changes 1 p1 se va'])
    const added = paragraph(
      `<w:ins w:id="2" ${tracked}><w:r><w:footnoteReference w:id="1"/></w:r></w:ins>`,
    )
    // Nobody is asked about words that a colleague struck in a note before it was sent: they are told.
    expect(told({ body: added, parts })).toEqual(['note-changes 1 p1 se va'])
    const gone = `<w:ins w:id="3" ${tracked}><w:del w:id="4" ${tracked}><w:r><w:delText>se va</w:delText></w:r></w:del></w:ins>`
    const whole = {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${paragraph(gone)}</w:footnote></w:footnotes>`,
    }
    expect(told({ body: added, parts: whole })).toEqual([])
  })

  it('is told: hidden words, equations, and signs that are no letters', () => {
    const body = paragraph(
      run('a', '<w:vanish/>'),
      run('b', '<w:vanish w:val="0"/>'),
      '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Arial" w:char="03B1"/></w:r>',
    )
    expect(text({ body })).toBe('p| abx=1□α')
    expect(told({ body })).toEqual(['equations 1 p1 x=1', 'signs 1 p1 Wingdings', 'hidden 1 p1 a'])
  })

  it('is told: moves of words, and changes of the layout alone', () => {
    const change = (inner: string) =>
      `<w:rPrChange w:id="5" ${tracked}><w:rPr>${inner}</w:rPr></w:rPrChange>`
    const body =
      paragraph(`<w:moveFrom w:id="1" ${tracked}>${run('a')}</w:moveFrom>`, run('b')) +
      paragraph(`<w:moveTo w:id="2" ${tracked}>${run('a')}</w:moveTo>`) +
      paragraph(
        `<w:pPr><w:jc w:val="left"/><w:pPrChange w:id="3" ${tracked}><w:pPr/></w:pPrChange></w:pPr>`,
      ) +
      paragraph(run('c', `<w:sz w:val="30"/>${change('')}`)) +
      paragraph(run('d', `<w:b/>${change('').replace('"5"', '"6"')}`))
    expect(told({ body })).toEqual(['moves 1 p1', 'layout 2 p3,p4'])
  })

  it('is told: levels below the third', () => {
    const levels = [0, 3, 4].map((level) =>
      paragraph(
        `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
        run('a'),
      ),
    )
    const parts = {
      'word/numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }
    expect(told({ body: levels.join(''), parts })).toEqual(['levels 2 p2,p3'])
  })

  it('is told: changes without author or date, or with the number of another', () => {
    const body =
      paragraph(
        `<w:ins w:id="1">${run('a')}</w:ins>`,
        `<w:ins w:id="1" ${tracked}>${run('b')}</w:ins>`,
      ) +
      paragraph(
        `<w:del w:id="2" w:author="" w:date="ayer"><w:r><w:delText>c</w:delText></w:r></w:del>`,
      )
    expect(told({ body })).toEqual(['nameless 2 p1,p2', 'dateless 2 p1,p2', 'repeated 1 p1'])
  })

  it('tells of pictures in comments, whose words come in', () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>'
    const parts = {
      'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="1" ${tracked}>${paragraph(run('vea '), picture)}</w:comment></w:comments>`,
    }
    const file = { body: first, parts }
    expect(told(file)).toEqual(['pictures 1'])
    expect(read(file).document.threads?.map(({ text }) => text)).toEqual(['vea'])
  })

  it('keeps both of two comments with one number, and what answers each', () => {
    const comment = (id: number, words: string, line: string) =>
      `<w:comment w:id="${id}" ${tracked}><w:p w14:paraId="${line}">${run(words)}</w:p></w:comment>`
    const parts = {
      'word/comments.xml': `<w:comments ${NAMESPACES}>${comment(1, 'uno', 'A')}${comment(1, 'dos', 'B')}${comment(2, 'sí', 'C')}</w:comments>`,
      'word/commentsExtended.xml':
        '<w15:commentsEx xmlns:w15="urn:w15"><w15:commentEx w15:paraId="C" w15:paraIdParent="B"/></w15:commentsEx>',
    }
    const { document } = read({ body: first, parts })
    const said = document.threads?.map(({ text, replies }) => [
      text,
      ...replies.map((each) => each.text),
    ])
    expect(said).toEqual([['uno'], ['dos', 'sí']])
    expect(told({ body: first, parts })).toEqual(['repeated 1'])
  })
})

describe('what is told', () => {
  it('is nothing of a file of ours, whatever is tracked in it', async () => {
    const file = await exported(
      `t| CONCLUSIONES
      1| Agradecer [+MEX:mucho ][-CAN,CRI:a los Países] Miembros. ¶[+MEX]
      a| Tomar [-CAN:[+MEX:firme ]]nota.
      p| Firmado. ¶[-CRI]`,
      { base: 'x' },
    )
    expect(told(file)).toEqual([])
  })

  it('is bounded, however much there is, and says how much', () => {
    const body = Array.from({ length: 3 * MOST_LISTED }, () => paragraph('<w:r><w:drawing/></w:r>'))
    const [notice] = read({ body: body.join('') }).notices
    expect([notice?.count, notice?.paragraphs.length]).toEqual([3 * MOST_LISTED, MOST_LISTED])
  })

  it('is said in words, with numbers as the file has them and what the words begin with', () => {
    const body =
      paragraph(run('Instar a los Países Miembros a seguir'), '<w:r><w:drawing/></w:r>') +
      paragraph('<w:r><w:drawing/></w:r>')
    const part = `<w:hdr ${NAMESPACES}>${paragraph(run('Confidencial '.repeat(20)))}</w:hdr>`
    const { notices, document } = read({ body, parts: { 'word/header1.xml': part } })
    const said = sayNotices(notices, document, createTranslate('es')).flatMap(
      ({ sentence, lines }) => [sentence, ...lines],
    )
    expect(said).toEqual([
      '2 imágenes o dibujos no entran. (párrafos «Instar a los Países Miem…», ¶ 2)',
      '1 encabezado de página no entra.',
      `«${'Confidencial '.repeat(20).slice(0, 160).trim()}…»`,
    ])
    const english = sayNotices(notices, document, createTranslate('en'))
    expect(english[1]?.sentence).toBe('1 page header does not come in.')
  })
})
