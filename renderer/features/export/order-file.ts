import type { Answer } from './export-worker.ts'
import type { FileOrder, MadeFile } from './make-file.ts'

export interface OrderOptions {
  /** Told how far the work has come, from 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Stops the work at once, wherever it is. */
  readonly signal: AbortSignal
}

/**
 * Has a file made beside the page, so that whoever types meanwhile feels nothing. One worker
 * for each order: it goes when the file is there, or nobody wants it any more. Then there is none: null.
 *
 * @throws Error when the worker cannot start, or fails.
 */
export async function orderFile(
  order: FileOrder,
  { onProgress, signal }: OrderOptions,
): Promise<MadeFile | null> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<Exclude<Answer, { kind: 'working' }> | null>(
      (resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
          if (data.kind === 'working') onProgress(data.share)
          else resolve(data)
        })
        worker.addEventListener('error', (event) => reject(new Error(event.message)))
        signal.addEventListener('abort', () => resolve(null))
        if (signal.aborted) resolve(null)
        worker.postMessage(order)
      },
    )
    if (answer?.kind === 'failed') throw new Error(answer.reason)
    return answer === null ? null : answer.file
  } finally {
    worker.terminate()
  }
}
