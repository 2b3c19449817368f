import { X509Certificate, createPrivateKey } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIP } from 'node:net'
import { generate } from 'selfsigned'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'

/** What a host shows of itself over TLS. */
export interface Identity {
  /** PEM; the key never leaves this computer. */
  readonly cert: string
  readonly key: string
  /** SHA-256 of the certificate, as browsers show it: `AB:CD:…`. */
  readonly fingerprint: string
}

export type IdentityError = { readonly kind: 'bad-certificate'; readonly path: string }

const DAY_MS = 86_400_000
/** A meeting lasts days; what nobody vouches for should not last for years. */
const VALID_MS = 90 * DAY_MS
const RENEW_BEFORE_MS = 7 * DAY_MS

/** Reads a certificate that the secretariat got elsewhere, with its key. */
export function readIdentity(certPath: string, keyPath: string): Result<Identity, IdentityError> {
  const cert = readPem(certPath)
  if (cert === null || fingerprintOf(cert) === null)
    return err({ kind: 'bad-certificate', path: certPath })
  const key = readPem(keyPath)
  const identity = key === null ? null : identityOf(cert, key)
  return identity === null ? err({ kind: 'bad-certificate', path: keyPath }) : ok(identity)
}

/**
 * The certificate that this host makes for itself, kept in `folder`. Another is made when one of the
 * addresses is not in it, or when it ends soon; its key is readable by nobody else.
 */
export async function ownIdentity(
  folder: string,
  addresses: readonly string[],
  nowMs: number,
): Promise<Identity> {
  const [certPath, keyPath] = [join(folder, 'mesa.crt'), join(folder, 'mesa.key')]
  const kept = readIdentity(certPath, keyPath)
  if (kept.ok && isFor(kept.value, addresses, nowMs)) return kept.value
  const made = await generate([{ name: 'commonName', value: 'Mesa de Redacción' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(nowMs - DAY_MS), // clocks of guests differ
    notAfterDate: new Date(nowMs + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: ['127.0.0.1', ...addresses].map(altName) },
    ],
  })
  const identity = identityOf(made.cert, made.private)
  if (identity === null) throw new Error('The certificate just made cannot be read')
  keep(folder, [
    [certPath, made.cert],
    [keyPath, made.private],
  ])
  return identity
}

function altName(address: string) {
  return isIP(address) === 0
    ? ({ type: 2, value: address } as const)
    : ({ type: 7, ip: address } as const)
}

/** One that cannot be kept serves until the host stops, and is made anew then. */
function keep(folder: string, files: readonly (readonly [path: string, pem: string])[]): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [path, pem] of files) {
      writeFileSync(`${path}.new`, pem, { mode: 0o600 })
      chmodSync(`${path}.new`, 0o600) // where an older one was left
      renameSync(`${path}.new`, path)
    }
  } catch {
    // Said above.
  }
}

function isFor({ cert }: Identity, addresses: readonly string[], nowMs: number): boolean {
  const certificate = new X509Certificate(cert)
  const isLasting = Date.parse(certificate.validTo) > nowMs + RENEW_BEFORE_MS
  const isBegun = Date.parse(certificate.validFrom) <= nowMs
  const names = (address: string) =>
    (isIP(address) === 0 ? certificate.checkHost(address) : certificate.checkIP(address)) !==
    undefined
  return isLasting && isBegun && addresses.every(names)
}

function identityOf(cert: string, key: string): Identity | null {
  try {
    const certificate = new X509Certificate(cert)
    const isOf = certificate.checkPrivateKey(createPrivateKey(key))
    return isOf ? { cert, key, fingerprint: certificate.fingerprint256 } : null
  } catch {
    return null
  }
}

function fingerprintOf(cert: string): string | null {
  try {
    return new X509Certificate(cert).fingerprint256
  } catch {
    return null
  }
}

function readPem(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
