import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import type { Document } from '../../../shared/document/document.ts'
import { commentId, paragraphId } from '../../../shared/ids.ts'
import { altered, exported, partOf } from '../../support/exported.ts'
import { noLibreOffice, resavedInOffice, settleInOffice } from '../../support/libreoffice.ts'
import { documentOf } from '../../support/notation.ts'

/*
 * Where LibreOffice (7.4) was seen to do otherwise than Word, in Word's own files too. Each is a
 * test that says what it does: should one fail, LibreOffice has changed, and the documents that
 * it is asked about need no longer leave this out.
 */

async function inOffice(notation: string, verdict: 'Accept' | 'Reject') {
  const [settled = []] = await settleInOffice([{ file: await exported(notation), verdict }])
  return settled
}

const DOCUMENT = 'word/document.xml'

/** What is left of a file when all is rejected, one paragraph a line. */
async function rejected(file: Uint8Array): Promise<readonly string[]> {
  const [settled = []] = await settleInOffice([{ file, verdict: 'Reject' }])
  return settled.map(({ label, text }) => [label, text].filter((each) => each !== null).join(' '))
}

/** Canada comments on the first three signs of the second paragraph. */
function commentedOn(notation: string): Document {
  const spans = [{ paragraph: paragraphId('p2'), from: 0, to: 3 }]
  const thread = {
    ...({ id: commentId('1.1'), party: 'CAN', delegate: 'Claire Roy', text: '¿Todos?' } as const),
    ...({ atMs: Date.UTC(2021, 11, 1, 16), on: { kind: 'passage' }, replies: [] } as const),
    ...{ passage: { spans, words: 'dos' }, resolved: null },
  }
  return { ...documentOf(notation), threads: [thread] }
}

/** A comment's words as Word marks them, which we leave out where all is inserted. */
function withRange(file: Uint8Array): Uint8Array {
  return altered(file, {
    'word/document.xml': (xml) =>
      xml
        .replace(/<w:ins [^>]*><w:r><w:t [^>]*>dos/, '<w:commentRangeStart w:id="0"/>$&')
        .replace(/<w:ins [^>]*><w:r><w:commentReference/, '<w:commentRangeEnd w:id="0"/>$&'),
  })
}

describe.skipIf(noLibreOffice !== null)(`LibreOffice's faults ${noLibreOffice ?? ''}`, () => {
  it('an end that one inserts and another strikes: it is not resolved as in Word', async () => {
    const notation = 'p| uno ¶[+MEX][-CAN]\np| dos\np| tres'
    const settled = await inOffice(notation, 'Reject')
    const ours = viewOf(documentOf(notation), 'original').map(textOf)
    expect(ours).toEqual(['unodos', 'tres'])
    expect(settled.map(({ text }) => text)).not.toEqual(ours)
  })

  it('two paragraphs that come together: it keeps what the first is, Word what the last is', async () => {
    const notation = '1| uno ¶[-MEX]\np| dos\np| tres'
    const [first] = await inOffice(notation, 'Accept')
    expect(viewOf(documentOf(notation), 'accepted')[0]?.props.kind).toBe('plain')
    expect(first).toEqual({ style: 'List Number', label: '1.', text: 'unodos' })
  })

  it('a range of a comment in what is all inserted: the next paragraph takes its level', async () => {
    const file = await exported(commentedOn('1| uno\na| [+MEX:dos] ¶[+MEX]\ni| tres\np| fin'))
    expect(await rejected(file)).toEqual(['1. uno', 'i. tres', 'fin'])
    expect(await rejected(withRange(file))).toEqual(['1. uno', 'a. tres', 'fin'])
  })

  it('what its own country added and moves, with words of others: it forgets the end that leaves', async () => {
    const notation = 'p>^p2:CAN2| [+CAN:uno][+CRI: y][+CAN2: dos] ¶[+CAN]\np| tres\np| fin'
    const [resaved = new Uint8Array()] = await resavedInOffice([await exported(notation)])
    const leaves = /<w:p>(?:(?!<w:p>).)*_mesa_p1".*?<\/w:p>/s
    const marked = /<w:rPr>(?:(?!<\/w:rPr>).)*<w:moveFrom/
    expect(leaves.exec(partOf(await exported(notation), DOCUMENT))?.[0]).toMatch(marked)
    expect(leaves.exec(partOf(resaved, DOCUMENT))?.[0]).not.toMatch(marked)
  })

  it('a comment on what is moved: where it would have come to, an empty paragraph is left', async () => {
    const file = await exported(commentedOn('1| uno\na>^p3:MEX| dos\n1| tres\np| fin'))
    expect(await rejected(file)).toEqual(['1. uno', 'a. dos', '2. tres', 'a. ', 'fin'])
  })
})
