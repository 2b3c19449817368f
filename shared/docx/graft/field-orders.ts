/**
 * What each field of a part is told to show, as it is written: ` PAGE \* MERGEFORMAT `. One may
 * stand within another, and an order may be cut in pieces, which are whole only together.
 */
export function fieldOrders(xml: string): readonly string[] {
  const orders: string[] = []
  const open: string[] = []
  for (const [, sign, told, simple] of xml.matchAll(PIECES)) {
    if (simple !== undefined) orders.push(simple)
    else if (sign === 'begin') open.push('')
    else if (sign === 'end') orders.push(open.pop() ?? '')
    else if (told !== undefined) open.push((open.pop() ?? '') + told)
  }
  return [...orders, ...open]
}

const PIECES =
  /<w:fldChar\b[^>]*w:fldCharType="(\w+)"|<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g
