import { NAMESPACES, paragraph, run } from './foreign-docx.ts'
import type { WordCase } from './word-pieces.ts'
import {
  WORD,
  BY,
  word,
  struckRun,
  ins,
  del,
  inline,
  block,
  field,
  textbox,
  drawnBox,
  alternate,
  cell,
  row,
  table,
  plainCell,
  grid,
  sdt,
  ruby,
} from './word-pieces.ts'

const RUNS: readonly WordCase[] = [
  inline('a run', 'standing', word),
  inline('a run that is hidden', 'standing', run(WORD, '<w:vanish/>')),
  inline('a run that is hidden on the web', 'standing', run(WORD, '<w:webHidden/>')),
  inline('an insertion', 'added', ins(word)),
  inline('a deletion', 'struck', del(struckRun)),
  inline('a deletion in an insertion', 'undone', ins(del(struckRun))),
  inline('an insertion in a deletion', 'undone', del(ins(struckRun))),
  inline('what is moved away', 'struck', `<w:moveFrom w:id="903" ${BY}>${word}</w:moveFrom>`),
  inline('what is moved here', 'added', `<w:moveTo w:id="904" ${BY}>${word}</w:moveTo>`),
  inline('the words under a reading', 'standing', ruby(word, run('r'))),
  inline('the reading over words', 'aside', ruby(run('base'), word)),
  inline('a link', 'standing', `<w:hyperlink w:anchor="x">${word}</w:hyperlink>`),
  inline('a smart tag', 'standing', `<w:smartTag w:element="x">${word}</w:smartTag>`),
  inline('custom XML', 'standing', `<w:customXml w:element="x">${word}</w:customXml>`),
  inline('a content control', 'standing', sdt(word)),
  inline('text from right to left', 'standing', `<w:dir w:val="rtl">${word}</w:dir>`),
  inline('text of a set direction', 'standing', `<w:bdo w:val="rtl">${word}</w:bdo>`),
  inline('a permitted range', 'standing', `<w:permStart w:id="1"/>${word}<w:permEnd w:id="1"/>`),
  inline('a misspelt word', 'standing', `<w:proofErr w:type="spellStart"/>${word}`),
  inline('an element nobody knows', 'standing', `<w15:new>${word}</w15:new>`),
  inline('an equation', 'standing', `<m:oMath><m:r><m:t>${WORD}</m:t></m:r></m:oMath>`),
  inline(
    'an equation of a file with prefixes of its own',
    'standing',
    `<q:oMath xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/math"><q:r><q:t>${WORD}</q:t></q:r></q:oMath>`,
  ),
  inline('a sub-document', 'named', '<w:subDoc r:id="sub"/>', {
    relations: [{ id: 'sub', type: 'subDocument', target: 'anexo.docx', isOutside: true }],
  }),
]

const FIELDS: readonly WordCase[] = [
  inline('what a field shows', 'standing', field('REF x', word)),
  inline(
    'what a simple field shows',
    'standing',
    `<w:fldSimple w:instr="REF x">${word}</w:fldSimple>`,
  ),
  inline('a button that a field draws', 'aside', field(`MACROBUTTON Nada ${WORD}`, null)),
  inline('an index entry', 'aside', field(`XE "${WORD}"`, null)),
  inline('a formula of a field', 'aside', field(`EQ \\f(${WORD};2)`, null)),
  inline(
    'a simple field that shows nothing',
    'aside',
    `<w:fldSimple w:instr="MACROBUTTON Nada ${WORD}"/>`,
  ),
  inline(
    'a struck field that shows nothing',
    'aside',
    del(field(`XE "${WORD}"`, null).replaceAll('instrText', 'delInstrText')),
  ),
  inline(
    'the entry chosen in a list',
    'standing',
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="${WORD}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
  inline('a field of today’s date', 'named', '<w:r><w:dayLong/></w:r>'),
  inline('a link by a field', 'aside', field(`HYPERLINK "https://${WORD}.int/"`, run('aquí'))),
]

const BOXES: readonly WordCase[] = [
  inline('a text box', 'standing', textbox(paragraph(word))),
  inline(
    'a text box in two ways',
    'standing',
    `<w:r>${alternate(drawnBox(paragraph(word)), textbox(paragraph(word)).replace(/^<w:r>|<\/w:r>$/g, ''))}</w:r>`,
  ),
  inline('a text box in a text box', 'standing', textbox(paragraph(textbox(paragraph(word))))),
  inline('a table in a text box', 'standing', textbox(table(row(cell(paragraph(word)))))),
  inline('an inserted text box', 'added', ins(textbox(paragraph(word)))),
  inline(
    'only the older of two ways',
    'standing',
    `<w:r>${alternate('', `<w:t>${WORD}</w:t>`)}</w:r>`,
  ),
  inline('a chart', 'aside', '<w:r><w:drawing><c:chart r:id="chart"/></w:drawing></w:r>', {
    relations: [{ id: 'chart', type: 'chart', target: 'charts/chart1.xml' }],
    parts: {
      'word/charts/chart1.xml': `<c:chartSpace ${NAMESPACES}><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>${WORD}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:chartSpace>`,
    },
  }),
  inline('a diagram', 'aside', '<w:r><w:drawing><dgm:relIds r:dm="data"/></w:drawing></w:r>', {
    relations: [{ id: 'data', type: 'diagramData', target: 'diagrams/data1.xml' }],
    parts: {
      'word/diagrams/data1.xml': `<dgm:dataModel ${NAMESPACES}><a:t>${WORD}</a:t></dgm:dataModel>`,
    },
  }),
  inline(
    'words drawn in a picture',
    'aside',
    `<w:r><w:drawing><a:txBody><a:p><a:r><a:t>${WORD}</a:t></a:r></a:p></a:txBody></w:drawing></w:r>`,
  ),
  inline(
    'WordArt',
    'aside',
    `<w:r><w:pict><v:shape><v:textpath string="${WORD}"/></v:shape></w:pict></w:r>`,
  ),
  inline(
    'what is said of a picture to those who cannot see it',
    'aside',
    `<w:r><w:drawing><wp:docPr id="1" name="i" descr="${WORD}"/></w:drawing></w:r>`,
  ),
  inline('an embedded object', 'named', '<w:r><w:object><o:OLEObject r:id="o"/></w:object></w:r>'),
  inline('ink', 'named', '<w:r><w:contentPart r:id="ink"/></w:r>'),
]

const BLOCKS: readonly WordCase[] = [
  block(
    'a paragraph that is inserted',
    'added',
    `<w:p><w:pPr><w:rPr><w:ins w:id="905" ${BY}/></w:rPr></w:pPr>${ins(word)}</w:p>`,
  ),
  block('a content control around paragraphs', 'standing', sdt(paragraph(word))),
  block(
    'custom XML around paragraphs',
    'standing',
    `<w:customXml>${paragraph(word)}</w:customXml>`,
  ),
  block('paragraphs in two ways', 'standing', alternate(paragraph(word), paragraph(word))),
  block('an inserted file', 'named', '<w:altChunk r:id="chunk"/>', {
    relations: [{ id: 'chunk', type: 'aFChunk', target: 'otro.docx' }],
  }),
  block('a sub-document between paragraphs', 'named', '<w:subDoc r:id="sub"/>', {
    relations: [{ id: 'sub', type: 'subDocument', target: 'anexo.docx', isOutside: true }],
  }),
  block(
    'what the label of a list says',
    'aside',
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr>${run('uno')}</w:p>`,
    {
      parts: {
        'word/numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${WORD} %1."/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num></w:numbering>`,
      },
    },
  ),
]

const TABLES: readonly WordCase[] = [
  block('a cell', 'standing', table(row(cell(paragraph(word))))),
  block('a cell of a grid', 'standing', grid(row(plainCell, cell(paragraph(word))))),
  block('a table in a cell', 'standing', table(row(cell(table(row(cell(paragraph(word)))))))),
  block('a cell that goes on below', 'standing', table(row(cell(paragraph(word), '<w:vMerge/>')))),
  block('a wide cell', 'standing', table(row(cell(paragraph(word), '<w:gridSpan w:val="2"/>')))),
  block(
    'an inserted cell',
    'added',
    table(row(cell(paragraph(word), `<w:cellIns w:id="906" ${BY}/>`))),
  ),
  block(
    'a struck cell',
    'struck',
    table(row(cell(paragraph(word), `<w:cellDel w:id="907" ${BY}/>`))),
  ),
  block(
    'an inserted row',
    'added',
    table(`<w:tr><w:trPr><w:ins w:id="908" ${BY}/></w:trPr>${cell(paragraph(word))}</w:tr>`),
  ),
  block(
    'a struck row',
    'struck',
    table(`<w:tr><w:trPr><w:del w:id="909" ${BY}/></w:trPr>${cell(paragraph(word))}</w:tr>`),
  ),
  block(
    'a content control around a cell of a grid',
    'standing',
    grid(row(plainCell, sdt(cell(paragraph(word))))),
  ),
  block(
    'content controls around a column of a grid',
    'standing',
    table(
      row(cell(paragraph(run('10:00'))), cell(paragraph(run('a'))), sdt(plainCell)),
      row(cell(paragraph(run('11:00'))), cell(paragraph(run('b'))), sdt(cell(paragraph(word)))),
    ),
  ),
  block(
    'a content control around a row of a grid',
    'standing',
    grid(sdt(row(plainCell, cell(paragraph(word))))),
  ),
  block(
    'a content control in a cell of a grid',
    'standing',
    grid(row(plainCell, cell(sdt(paragraph(word))))),
  ),
  block('a text box in a cell', 'standing', table(row(cell(paragraph(textbox(paragraph(word))))))),
  block(
    'an inserted file in a cell',
    'named',
    grid(row(plainCell, cell(`<w:altChunk r:id="chunk"/>${paragraph()}`))),
  ),
]

export const WORDS_IN_TEXT: readonly WordCase[] = [
  ...[...RUNS, ...FIELDS, ...BOXES],
  ...[...BLOCKS, ...TABLES],
]
