import { readFileSync } from 'node:fs'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import type { CliError } from './cli-error.ts'

export function readBytes(path: string): Result<Uint8Array, CliError> {
  try {
    return ok(readFileSync(path))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return err({ kind: error.code === 'ENOENT' ? 'no-such-file' : 'cannot-read', path })
  }
}

/** UTF-8, as every text of today; or Windows' own (1252), where it is not. */
export function readText(path: string): Result<string, CliError> {
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  if (bytes.value.includes(0)) return err({ kind: 'not-text', path })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return ok(new TextDecoder('windows-1252').decode(bytes.value))
  }
}

export function readJson(path: string): Result<unknown, CliError> {
  const text = readText(path)
  if (!text.ok) return text
  try {
    const value: unknown = JSON.parse(text.value)
    return ok(value)
  } catch {
    return err({ kind: 'not-json', path })
  }
}
