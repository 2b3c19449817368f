import type { ImportError } from '../../shared/docx/read/import-error.ts'
import type { ReadDocx } from '../../shared/docx/read/read-docx.ts'
import type { Result } from '../../shared/result.ts'
import type { WordPurpose } from './word-file.worker.ts'

/** What the page needs of a file that was read. */
export type WordFile = Pick<
  ReadDocx,
  'document' | 'base' | 'notices' | 'referred' | 'unsaid' | 'noteMixing'
>

/** The reader of Word files, with the library that it needs, is loaded when somebody brings one. */
export function readWordFile(
  bytes: Uint8Array,
  purpose: WordPurpose,
): Promise<Result<WordFile, ImportError>> {
  const worker = new Worker(new URL('./word-file.worker.ts', import.meta.url), {
    type: 'module',
  })
  return new Promise<Result<WordFile, ImportError>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Result<WordFile, ImportError>>) =>
      resolve(data),
    )
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage({ bytes, purpose })
  }).finally(() => worker.terminate())
}
