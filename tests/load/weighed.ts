/** What a process took of the computer until now. */
export interface Weight {
  readonly cpuMs: number
  readonly rssBytes: number
  /** After a collection: what is really kept. */
  readonly heapBytes: number
}

/** Answers `weigh` with this process's weight, and ends it well on `stop`. */
export function answerWeighing(stop: () => Promise<void>): void {
  process.on('message', (message) => {
    if (message === 'weigh') process.send?.(weight())
    if (message === 'stop') void stop().then(() => process.disconnect())
  })
}

function weight(): Weight {
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed }
}
