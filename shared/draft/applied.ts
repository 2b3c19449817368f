import * as Y from 'yjs'

/** What an update did to a document that it was applied to. */
export interface Applied {
  readonly transactions: readonly Y.Transaction[]
  /** What was new in it, as Yjs itself writes that; null where nothing was. */
  readonly news: Uint8Array | null
}

/** @throws whatever Yjs throws at bytes that are no update. */
export function applyNoting(doc: Y.Doc, update: Uint8Array): Applied {
  const transactions: Y.Transaction[] = []
  const news: Uint8Array[] = []
  const note = (transaction: Y.Transaction) => transactions.push(transaction)
  const keep = (bytes: Uint8Array) => news.push(bytes)
  doc.on('afterTransaction', note)
  doc.on('update', keep)
  try {
    Y.applyUpdate(doc, update)
  } finally {
    doc.off('afterTransaction', note)
    doc.off('update', keep)
  }
  const [first = null] = news
  return { transactions, news: news.length > 1 ? Y.mergeUpdates(news) : first }
}
