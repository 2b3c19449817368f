import type { ChosenFile } from '../../../bridge/files.ts'

/** While something is dragged a browser tells that it is a file, and not yet which. */
export function hasFile({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files')
}

/** The first file of what was dropped; null where there is none. */
export async function fileIn({ files }: Pick<DataTransfer, 'files'>): Promise<ChosenFile | null> {
  const file = files[0]
  if (file === undefined) return null
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
}
