import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'

/**
 * What a page of ours may do: load from its own host, and speak to it. `unsafe-inline` is for
 * style attributes alone, which the editor and the controls set; no script is ever inline.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/**
 * Believes what a balancer says of whom it passes on, and nobody else who says so: what is left
 * in the headers after this is true.
 */
export function heedForwarding(request: IncomingMessage, balancers: readonly string[]): void {
  const { headers } = request
  const remote = remoteOf(request)
  if (balancers.includes(remote)) headers['x-forwarded-for'] ??= remote
  else {
    delete headers['x-forwarded-for']
    delete headers['x-forwarded-proto']
  }
}

/** Where a request comes from; for counting tries. */
export function addressOf(request: IncomingMessage): string {
  // What the balancer itself saw stands last: before it there may be anything.
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return forwarded ? forwarded : remoteOf(request)
}

/** Set on every answer, errors included. */
export function guardResponse(request: IncomingMessage, response: ServerResponse): void {
  // Named for browsers in which 'self' does not cover WebSockets.
  const sockets = isPlainHost(request.headers.host)
    ? ` ${isSecure(request) ? 'wss' : 'ws'}://${request.headers.host}`
    : ''
  const policy = [...POLICY, `connect-src 'self'${sockets}`].join('; ')
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Frame-Options', 'DENY')
  // Over plain HTTP a browser heeds it on its own computer only, and complains elsewhere.
  if (isFromThisComputer(request)) {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  }
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
}

/**
 * Whether a request comes from a page of this very address, or from no page at all (the command
 * line). A browser says where a page is from with each POST and each WebSocket.
 */
export function isFromOwnPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return host !== undefined && origin === `${isSecure(request) ? 'https' : 'http'}://${host}`
}

function isSecure({ socket, headers }: IncomingMessage): boolean {
  return socket instanceof TLSSocket || headers['x-forwarded-proto'] === 'https'
}

function remoteOf({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

/** Whether a request was made on this computer, and by a name that only means this computer. */
export function isFromThisComputer(request: IncomingMessage): boolean {
  const { headers } = request
  if (headers['x-forwarded-for'] !== undefined) return false
  const remote = remoteOf(request)
  const isLoopback = remote === '::1' || remote.startsWith('127.')
  // A page elsewhere can make a name of its own lead here; it cannot make it be this one.
  return isLoopback && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(headers.host ?? '')
}

function isPlainHost(host: string | undefined): host is string {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host)
}
