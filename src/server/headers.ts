import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The policy of the pages. Scripts come from our own files alone. Style elements need the nonce of the response; style
 * attributes are allowed, since the charts' tooltips carry them (docs/security.md).
 */
const policy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/** Sets the headers that every answer carries; `nonce` is for the page's own style elements. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply, nonce: string | null = null): void {
  reply.header('content-security-policy', policy(nonce));
  reply.header('x-content-type-options', 'nosniff');
  reply.header('x-frame-options', 'DENY');
  reply.header('referrer-policy', 'same-origin');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()');
  reply.header('x-dns-prefetch-control', 'off');
  // Only where the connection is https already: on a plain-http loopback it would lock people out.
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
}
