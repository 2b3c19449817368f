import type { FileOrder, MadeFile } from './make-file.ts'
import { makeFile } from './make-file.ts'

/** What the worker answers to an order. */
export type Answer =
  /** How far it has come, from 0 to 1; any number of times before one of the others. */
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'made'; readonly file: MadeFile }
  | { readonly kind: 'failed'; readonly reason: string }

// The page that started this worker is the only one that can write to it.
addEventListener('message', ({ data }: MessageEvent<FileOrder>) => void answer(data))

async function answer(order: FileOrder): Promise<void> {
  try {
    const file = await makeFile(order, (share) => say({ kind: 'working', share }))
    say({ kind: 'made', file })
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

function say(answer: Answer): void {
  postMessage(answer)
}
