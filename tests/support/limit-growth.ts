import { spawnSync } from 'node:child_process'

/** Whether the computer has util-linux's prlimit. */
export const CAN_LIMIT = spawnSync('prlimit', ['--version']).status === 0

/** Says how far files may grow that a running process writes: beyond it is as on a full disk. Null: as far as they like. */
export function limitGrowth(pid: number | undefined, sizeBytes: number | null): void {
  const limit = sizeBytes === null ? 'unlimited' : String(sizeBytes)
  const set = spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${limit}:`])
  if (set.status !== 0) throw new Error(String(set.stderr))
}
