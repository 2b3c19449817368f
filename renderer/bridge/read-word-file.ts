import type { ImportError } from '../../shared/docx/read/import-error.ts'
import type { ReturnedFile } from '../../shared/import/plan-import.ts'
import type { Result } from '../../shared/result.ts'

/** The reader of Word files, with the library that it needs, is loaded when somebody brings one. */
export function readWordFile(bytes: Uint8Array): Promise<Result<ReturnedFile, ImportError>> {
  const worker = new Worker(new URL('./word-file.worker.ts', import.meta.url), {
    type: 'module',
  })
  return new Promise<Result<ReturnedFile, ImportError>>((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Result<ReturnedFile, ImportError>>) => resolve(data),
    )
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage(bytes)
  }).finally(() => worker.terminate())
}
