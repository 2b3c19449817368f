import type { Invitation } from '../../../shared/protocol/http.ts'

/** What a delegate opens: `http://192.168.1.20:4180/i/MEX-7Q4K-9TDP`. */
export function linkOf({ code }: Invitation, address: string): string {
  return `${address}/i/${code}`
}
