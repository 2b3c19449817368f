/**
 * Does something as a user whom permissions bind: root, as which tests may run, reads and writes
 * whatever it likes. Only what is done before the function returns.
 */
export function asOrdinaryUser<T>(act: () => T): T {
  const { geteuid, seteuid } = process
  if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) return act()
  seteuid(NOBODY)
  try {
    return act()
  } finally {
    seteuid(0)
  }
}

const NOBODY = 65_534
