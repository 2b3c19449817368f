import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { networkAddresses } from '../../../../electron/host/web/network.ts'

describe('the addresses of a computer', () => {
  it('are those that the room may reach, its own network first', () => {
    expect(
      networkAddresses({
        lo: [ipv4('127.0.0.1', true)],
        docker0: [ipv4('172.17.0.1')],
        eth0: [ipv4('198.51.100.7'), ipv6('fe80::1')],
        wlan0: [ipv4('192.168.1.20')],
        eth1: [ipv4('169.254.9.9')],
      }),
    ).toEqual(['192.168.1.20', '198.51.100.7', '172.17.0.1'])
  })

  it('may be none', () => {
    expect(networkAddresses({ lo: [ipv4('127.0.0.1', true)] })).toEqual([])
  })
})

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, netmask: '255.255.255.0', family: 'IPv4', mac: '', internal, cidr: null }
}

function ipv6(address: string): NetworkInterfaceInfo {
  return { address, netmask: '', family: 'IPv6', mac: '', internal: false, cidr: null, scopeid: 1 }
}
