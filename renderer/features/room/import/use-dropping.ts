import { useState } from 'react'
import type { DragEvent } from 'react'
import type { ChosenFile } from '../../../bridge/files.ts'
import { bringsPicture } from '../../../editor/drag-words.ts'
import { fileIn, hasFile } from './dropped-file.ts'

/** A file that is dropped anywhere on the room is one that comes back, unless it is a picture. */
export function useDropping(mayImport: boolean, onFile: () => void) {
  const [file, setFile] = useState<ChosenFile | null>(null)

  async function take(data: DataTransfer): Promise<void> {
    const dropped = await fileIn(data)
    if (dropped === null) return
    setFile(dropped)
    onFile()
  }

  return {
    file,
    forget: () => setFile(null),
    onDragOver: (event: DragEvent) => {
      if (mayImport && hasFile(event.dataTransfer)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (!mayImport || !hasFile(event.dataTransfer) || bringsPicture(event.dataTransfer)) return
      event.preventDefault()
      void take(event.dataTransfer)
    },
  }
}
