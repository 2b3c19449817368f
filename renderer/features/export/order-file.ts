import type { Answer } from './export-worker.ts'
import type { FileOrder, MadeFile } from './make-file.ts'

/**
 * Has a file made beside the page, so that whoever types meanwhile feels nothing. One worker
 * for each order: it goes when the file is there.
 *
 * @throws Error when the worker cannot start, or fails.
 */
export async function orderFile(order: FileOrder): Promise<MadeFile> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage(order)
    })
    if (answer.kind === 'failed') throw new Error(answer.reason)
    return answer.file
  } finally {
    worker.terminate()
  }
}
