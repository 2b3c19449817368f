import fc from 'fast-check'
import type { Ink } from './foreign-ink.ts'

/** What stands in a paragraph of another program's file, as it would write it. */
export type Inline =
  | { readonly kind: 'run'; readonly signs: readonly Sign[]; readonly look: Look }
  | { readonly kind: Revision; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link' | 'smart'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'field'
      readonly under: null | 'ins' | 'del'
      readonly inlines: readonly Inline[]
    }
  | { readonly kind: 'note'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'mark'; readonly xml: 'bookmark' | 'proof' }

type Revision = 'ins' | 'del' | 'moveFrom' | 'moveTo'
type Sign = 'word' | 'blank' | 'tab' | 'line' | 'hyphen' | 'nothing' | 'page'
type Look = 'plain' | 'bold' | 'restyled' | 'unstyled'

/**
 * Runs cut anywhere, revisions within revisions, links and fields with revisions in them, notes. No
 * content controls: with links and revisions in them LibreOffice (7.4) does not come to an end.
 */
export function anyInlines(hasNotes: boolean): fc.Arbitrary<readonly Inline[]> {
  return fc.array(
    hasNotes ? fc.oneof({ weight: 8, arbitrary: anyInline(2) }, anyNote()) : anyInline(2),
    {
      maxLength: 5,
    },
  )
}

/** Runs alone. */
export function anyRuns(): fc.Arbitrary<readonly Inline[]> {
  return fc.array(anyRun, { minLength: 1, maxLength: 3 })
}

/** Whether the format of words is tracked anywhere. */
export function hasFormats(inlines: readonly Inline[]): boolean {
  return inlines.some((each) => {
    if (each.kind === 'run') return each.look === 'restyled' || each.look === 'unstyled'
    return each.kind !== 'mark' && hasFormats(each.inlines)
  })
}

export function writeInlines(inlines: readonly Inline[], ink: Ink, isStruck = false): string {
  return inlines.map((each) => writeInline(each, ink, isStruck)).join('')
}

function anyInline(depth: number): fc.Arbitrary<Inline> {
  if (depth === 0) return anyRun
  const plain = fc.array(anyRun, { minLength: 1, maxLength: 2 })
  const held = fc.array(fc.oneof({ weight: 3, arbitrary: anyRun }, anySmart(plain)), {
    minLength: 1,
    maxLength: 2,
  })
  const inner = fc.array(anyInline(depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    { weight: 6, arbitrary: anyRun },
    { weight: 3, arbitrary: anyRevision(held) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('ins'), inlines: anyInInsertion(held) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('link'), inlines: inner }) },
    { weight: 1, arbitrary: anySmart(inner) },
    { weight: 1, arbitrary: anyField(depth) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('mark'),
        xml: fc.constantFrom('bookmark', 'proof'),
      }),
    },
  )
}

const anySign = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Sign>('word') },
  fc.constantFrom<Sign>('blank', 'tab', 'line', 'hyphen', 'nothing', 'page'),
)

const anyRun: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constant('run'),
  signs: fc.array(anySign, { minLength: 1, maxLength: 3 }),
  look: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Look>('plain') },
    fc.constantFrom<Look>('bold', 'restyled', 'unstyled'),
  ),
})

const anyRevision = (held: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  fc.record({
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<Revision>('ins', 'del') },
      fc.constantFrom<Revision>('moveFrom', 'moveTo'),
    ),
    inlines: held,
  })

/** Words of one's own that one, or another, strikes or moves away. */
const anyInInsertion = (held: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline[]> =>
  fc.array(
    fc.oneof(
      anyRun,
      fc.record({ kind: fc.constantFrom<Revision>('del', 'moveFrom'), inlines: held }),
    ),
    { minLength: 1, maxLength: 3 },
  )

const anyNote = (): fc.Arbitrary<Inline> => {
  const said = fc.oneof(anyRun, anyRevision(fc.array(anyRun, { minLength: 1, maxLength: 2 })))
  return fc.record({
    kind: fc.constant('note'),
    inlines: fc.array(said, { minLength: 1, maxLength: 3 }),
  })
}

const anySmart = (inner: fc.Arbitrary<Inline[]>): fc.Arbitrary<Inline> =>
  fc.record({ kind: fc.constant('smart'), inlines: inner })

const anyField = (depth: number): fc.Arbitrary<Inline> =>
  fc.record({
    kind: fc.constant('field'),
    under: fc.constantFrom(null, null, 'ins', 'del'),
    inlines: fc.array(anyInline(depth - 1).filter(isInField), { minLength: 1, maxLength: 2 }),
  })

const isInField = ({ kind }: Inline): boolean => kind === 'run' || kind === 'ins' || kind === 'del'

function writeInline(inline: Inline, ink: Ink, isStruck: boolean): string {
  switch (inline.kind) {
    case 'run':
      return writeRun(inline, ink, isStruck)
    case 'ins':
    case 'del':
    case 'moveFrom':
    case 'moveTo': {
      const isGone = isStruck || inline.kind === 'del'
      return ink.revision(inline.kind, writeInlines(inline.inlines, ink, isGone))
    }
    case 'link':
      return `<w:hyperlink w:anchor="nowhere" w:history="1">${writeInlines(inline.inlines, ink, isStruck)}</w:hyperlink>`
    case 'smart':
      return `<w:smartTag w:uri="urn:x" w:element="place">${writeInlines(inline.inlines, ink, isStruck)}</w:smartTag>`
    case 'field':
      return writeField(inline, ink)
    case 'note':
      return ink.note(writeInlines(inline.inlines, ink))
    case 'mark': {
      const id = ink.id()
      return inline.xml === 'proof'
        ? '<w:proofErr w:type="spellStart"/>'
        : `<w:bookmarkStart w:id="${id}" w:name="_Ref${id}"/><w:bookmarkEnd w:id="${id}"/>`
    }
  }
}

const SIGNS: Readonly<Record<Exclude<Sign, 'word' | 'blank'>, string>> = {
  tab: '<w:tab/>',
  line: '<w:br/>',
  hyphen: '<w:noBreakHyphen/>',
  nothing: '<w:t></w:t>',
  page: '<w:lastRenderedPageBreak/>',
}

function writeRun(
  { signs, look }: Extract<Inline, { kind: 'run' }>,
  ink: Ink,
  isStruck: boolean,
): string {
  const name = isStruck ? 'w:delText' : 'w:t'
  const written = signs.map((sign) => {
    if (sign === 'word') return `<${name}>${ink.word()}</${name}>`
    if (sign === 'blank') return `<${name} xml:space="preserve"> </${name}>`
    return SIGNS[sign]
  })
  return `<w:r w:rsidR="00A77B3E">${LOOKS[look](ink)}${written.join('')}</w:r>`
}

const LOOKS: Readonly<Record<Look, (ink: Ink) => string>> = {
  plain: () => '',
  bold: () => '<w:rPr><w:b/></w:rPr>',
  restyled: (ink) => `<w:rPr><w:b/>${ink.revision('rPrChange', '<w:rPr/>')}</w:rPr>`,
  unstyled: (ink) => `<w:rPr>${ink.revision('rPrChange', '<w:rPr><w:i/></w:rPr>')}</w:rPr>`,
}

/** A field's signs each in a run of its own, in a revision of its own where the whole is one. */
function writeField({ under, inlines }: Extract<Inline, { kind: 'field' }>, ink: Ink): string {
  const around = (xml: string) => (under === null ? xml : ink.revision(under, xml))
  const sign = (type: string) => around(`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`)
  const order = under === 'del' ? 'w:delInstrText' : 'w:instrText'
  const told = around(
    `<w:r><${order} xml:space="preserve"> HYPERLINK "http://example.org" </${order}></w:r>`,
  )
  const runs = inlines.filter(({ kind }) => kind === 'run')
  const shown =
    under === null ? writeInlines(inlines, ink) : around(writeInlines(runs, ink, under === 'del'))
  return [sign('begin'), told, sign('separate'), shown, sign('end')].join('')
}
