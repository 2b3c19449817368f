import type { ChosenFile, Files } from './files.ts'

/** Files as any browser has them: an input to read, a download to save. */
export function createBrowserFiles(document: Document): Files {
  let address: string | null = null
  return {
    chooseMeetingPath: null,
    chooseFolder: null,
    choose: (accept) => choose(document, accept),
    save: ({ name, mediaType, bytes }) => {
      // No browser says when a download has read its bytes, so the last one stays readable.
      if (address !== null) URL.revokeObjectURL(address)
      address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }))
      download(document, address, name)
      return Promise.resolve({ kind: 'handed-over', name })
    },
  }
}

function choose(document: Document, accept: string): Promise<ChosenFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file === undefined) return resolve(null)
      readFile(file).then(resolve, reject)
    })
    input.click()
  })
}

async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, mediaType: file.type, bytes }
}

function download(document: Document, address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
