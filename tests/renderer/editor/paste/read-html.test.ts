import { describe, expect, it } from 'vitest'
import { drawPasted, pastedHtml } from '../../../support/clipboard.ts'

const read = (html: string) => drawPasted(pastedHtml(html))

/** A numbered paragraph as Word for the desktop writes it. */
function ofWord(level: number, sign: string, words: string): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=ES style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=ES>${words}<o:p></o:p></span></p>`
}

describe('a paste from Word', () => {
  it('takes the numbers off and keeps the levels', () => {
    expect(
      read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ES><!--StartFragment-->
        <p class=MsoTitle><b>CONFERENCIA REGIONAL</b><o:p></o:p></p>
        <h1><span lang=ES>CONCLUSIONES<o:p></o:p></span></h1>
        <p class=MsoNormal><span lang=ES>El Grupo\nformuló las siguientes:<o:p></o:p></span></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        ${ofWord(1, '1.', '<b style="mso-bidi-font-weight:normal">Agradecer</b> a la\nOIM.')}
        ${ofWord(2, 'a)', 'Tomar <i>nota</i>.')}
        ${ofWord(3, 'i.', 'Instar <u>siempre</u>.')}
        ${ofWord(1, '2.', 'Solicitar.')}
        <!--EndFragment--></body></html>`),
    ).toBe(
      [
        't| CONFERENCIA REGIONAL',
        's| CONCLUSIONES',
        'p| El Grupo formuló las siguientes:',
        '1| *Agradecer* a la OIM.',
        'a| Tomar /nota/.',
        'i| Instar _siempre_.',
        '1| Solicitar.',
      ].join('\n'),
    )
  })

  it('reads a list of letters that is a list of its own as letters', () => {
    const letters = ofWord(1, 'a)', 'Primero') + ofWord(1, 'b)', 'Segundo')
    expect(read(ofWord(1, '1.', 'Solicitar:') + letters)).toBe(
      '1| Solicitar:\na| Primero\na| Segundo',
    )
  })

  it('leaves what Word struck, its notes and its hidden words', () => {
    expect(
      read(
        `<p class=MsoNormal>Instar<del cite="mailto:x"> fuertemente</del><ins cite="mailto:x"> siempre</ins><a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a><span style='display:none;mso-hide:all'>TOC</span></p><div style='mso-element:footnote-list'><p>[1] Nota</p></div>`,
      ),
    ).toBe('?| Instar siempre')
  })

  it('says how much in it was tracked, struck, said about it or drawn', () => {
    const pasted = pastedHtml(
      `<p class=MsoNormal>Instar<del cite="mailto:x"> mucho</del><ins cite="mailto:x"> siempre</ins><ins cite="mailto:y"> a la</ins><ins></ins> OIM.<img src=x></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>¿Siempre?</p></div></div>`,
    )
    expect(pasted?.remarks).toEqual([
      { kind: 'tracked', count: 2 },
      { kind: 'struck', count: 1 },
      { kind: 'comments', count: 1 },
      { kind: 'pictures', count: 1 },
    ])
    expect(pastedHtml('<p>Instar</p>')?.remarks).toEqual([])
  })

  it('keeps its footnotes where they hang, whatever is cut before them', () => {
    const sign = (id: number) =>
      `<a style='mso-footnote-id:ftn${id}' href="#_ftn${id}" name="_ftnref${id}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[${id}]</span></span></a>`
    const note = (id: number, words: string) =>
      `<div style='mso-element:footnote' id=ftn${id}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${id}' href="#_ftnref${id}" name="_ftn${id}" title=""><span>[${id}]</span></a><span lang=ES> ${words}<o:p></o:p></span></p></div>`
    const notes = `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">${note(1, 'Con reserva.')}${note(2, 'Se\nva.')}${note(3, 'Véase <b>2020</b>.')}</div>`
    expect(
      read(
        `<p class=MsoNormal>3. Instar <b>siempre${sign(1)}</b> a la<del>s partes${sign(2)}</del> OIM.${sign(3)}</p><p class=MsoNormal>a) Fin \ufffc</p>${notes}`,
      ),
    ).toBe('1| Instar *siempre*[^Con reserva.] a la OIM.[^Véase 2020.]\na| Fin')
  })

  it('reads the lists of Word on the web, whose levels are not nested', () => {
    const item = (level: number, words: string) =>
      `<div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle${level} SCXW1" role="list" start="1"><li data-leveltext="%${level}." data-listid="4" aria-setsize="-1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement"><p class="Paragraph SCXW1"><span class="TextRun SCXW1"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ol></div>`
    expect(read(item(1, 'Agradecer.') + item(2, 'Instar.') + item(3, 'Tomar nota.'))).toBe(
      '1| Agradecer.\na| Instar.\ni| Tomar nota.',
    )
  })
})

describe('a paste from Google Docs', () => {
  it('reads lists, levels and formats, and is not all bold', () => {
    const span = (words: string, style = '') =>
      `<span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none;white-space:pre-wrap;${style}">${words}</span>`
    expect(
      read(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5c"><h2 dir="ltr">${span('Acuerdos')}</h2><p dir="ltr" style="line-height:1.38;">${span('Las delegaciones ')}${span('acordaron', 'font-weight:700;')}${span(':')}</p><br><ol style="margin-top:0"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation">${span('Agradecer ')}${span('mucho', 'font-style:italic;text-decoration:underline;')}</p></li><ol><li dir="ltr" style="list-style-type:lower-alpha;" aria-level="2"><p role="presentation">${span('Instar')}</p></li><ol><li style="list-style-type:lower-roman" aria-level="3"><p>${span('Velar')}</p></li></ol></ol></ol></b>`,
      ),
    ).toBe(
      'g| Acuerdos\np| Las delegaciones *acordaron*:\n1| Agradecer /_mucho_/\na| Instar\ni| Velar',
    )
  })
})

describe('a paste from a page', () => {
  it('takes blocks as paragraphs, and nothing of scripts, styles and pictures', () => {
    expect(
      read(
        '<div><p>Los Países  <a href="x" style="text-decoration:underline">Miembros</a></p><script>alert(1)</script><style>p{}</style><blockquote>acordaron<img src=x onerror="alert(1)"></blockquote>suelto<div>otro</div></div>',
      ),
    ).toBe('?| Los Países Miembros\n?| acordaron\n?| suelto\n?| otro')
  })

  it('takes a row of a table as a paragraph', () => {
    expect(
      read(
        '<table><thead><tr><th>País</th><th>Aporte</th></tr></thead><tbody><tr><td><p>México</p></td><td><p>Diez</p><p>mil</p></td></tr></tbody></table>',
      ),
    ).toBe('?| País | Aporte\n?| México | Diez mil')
  })

  it('takes nested lists as levels, and bullets below a number as its letters', () => {
    expect(
      read(
        '<ol><li>Uno<ul><li>Dos</li></ul></li></ol><ul><li>Tres</li></ul><ol type="a"><li>Cuatro</li></ol>',
      ),
    ).toBe('1| Uno\na| Dos\na| Tres\na| Cuatro')
  })

  it('reads written numbers as points, not as words', () => {
    expect(read('<p>3. Instar:</p><p>a) Primero</p><p>b) Segundo</p><p>Cierre</p>')).toBe(
      '1| Instar:\na| Primero\na| Segundo\np| Cierre',
    )
  })

  it('begins a paragraph at a line break, but not where only the page was narrow', () => {
    expect(read('Lucía Ferrer<br>Delegada<br><br>México')).toBe(
      '?| Lucía Ferrer\n?| Delegada\n?| México',
    )
    expect(
      read(
        '<span>Agradecer a la <b>Secretaría Ejecutiva por la presenta-</b></span><br role="presentation"><span><b>ción</b> del informe sobre las finanzas de la</span><br role="presentation"><span>Conferencia.</span>',
      ),
    ).toBe(
      '?| Agradecer a la *Secretaría Ejecutiva por la presentación* del informe sobre las finanzas de la Conferencia.',
    )
  })

  it('cleans blanks, soft hyphens, letters without width and half pairs', () => {
    expect(read('<p>  Muy\u00a0\u200bbien\u00ad,\u202egracias\u0007 😀\ud83d </p>')).toBe(
      '?| Muy bien,gracias 😀',
    )
  })

  it('is nothing where it has no words', () => {
    expect(read('<img src="file:///x.png"><p>&nbsp;</p>')).toBe('(nothing)')
  })
})

describe('a paste from the draft itself', () => {
  it('keeps the kinds', () => {
    expect(
      read(
        '<p>resto</p><p data-mesa-kind="group" data-mesa-level="0">Grupo:</p><ol start="3"><li data-mesa-kind="point" data-mesa-level="2">Tres</li></ol>',
      ),
    ).toBe('p| resto\ng| Grupo:\ni| Tres')
  })
})
