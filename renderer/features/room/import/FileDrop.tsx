import { useState } from 'react'
import type { ChosenFile, Files } from '../../../bridge/files.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FileIcon } from '../../../ui/icons.tsx'
import { fileIn, hasFile } from './dropped-file.ts'

interface FileDropProps {
  readonly chooseFile: Files['choose']
  readonly onFile: (file: ChosenFile) => void
}

/** Where a file is dropped, or chosen by a button. */
export function FileDrop({ chooseFile, onFile }: FileDropProps) {
  const t = useMessages()
  const [isOver, setIsOver] = useState(false)
  const choose = async () => {
    const file = await chooseFile('.docx')
    if (file !== null) onFile(file)
  }
  const drop = async (data: DataTransfer) => {
    const file = await fileIn(data)
    if (file !== null) onFile(file)
  }
  return (
    <div
      className={isOver ? 'import-drop import-drop-over' : 'import-drop'}
      onDragOver={(event) => {
        if (!hasFile(event.dataTransfer)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setIsOver(false)
        void drop(event.dataTransfer)
      }}
    >
      <FileIcon />
      <p>{t('import.drop')}</p>
      <Button look="main" autoFocus onPress={() => void choose()}>
        {t('import.choose')}
      </Button>
    </div>
  )
}
