import { networkInterfaces } from 'node:os'

/** Virtual networks of containers and machines: an address there is of no use to the room. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|zt|tailscale)/i

/** Whether only this computer itself can reach an address. */
export function isLoopback(address: string): boolean {
  return /^127\.|^::1$|^localhost$/.test(address)
}

/** The computer's own IPv4 addresses that others of its network may reach, likeliest first. */
export function networkAddresses(interfaces = networkInterfaces()): readonly string[] {
  return Object.entries(interfaces)
    .flatMap(([name, all]) => (all ?? []).map((each) => ({ ...each, name })))
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && !address.startsWith('169.254.')
    })
    .sort((one, other) => rank(one) - rank(other))
    .map(({ address }) => address)
}

function rank({ name, address }: { name: string; address: string }): number {
  const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
  return (VIRTUAL.test(name) ? 2 : 0) + (isPrivate ? 0 : 1)
}
