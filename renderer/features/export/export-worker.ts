import type { FileOrder, MadeFile } from './make-file.ts'
import { makeFile } from './make-file.ts'

/** What the worker answers to an order. */
export type Answer =
  | { readonly kind: 'made'; readonly file: MadeFile }
  | { readonly kind: 'failed'; readonly reason: string }

// The page that started this worker is the only one that can write to it.
addEventListener('message', ({ data }: MessageEvent<FileOrder>) => void answer(data))

async function answer(order: FileOrder): Promise<void> {
  try {
    const file = await makeFile(order)
    say({ kind: 'made', file })
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

function say(answer: Answer): void {
  postMessage(answer)
}
