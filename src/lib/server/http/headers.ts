/** Headers of every response, files and refusals included. Pages and routes may set stricter ones. */
export function safeHeaders(secure: boolean): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    // never no-referrer: browsers then post forms with "Origin: null", which is refused
    ['referrer-policy', 'same-origin'],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"]
  ];
  if (secure) headers.push(['strict-transport-security', 'max-age=31536000; includeSubDomains']);
  return headers;
}

/** What pages ask browsers to withhold from them; it means nothing on files and JSON. */
export const PERMISSIONS: [string, string] = [
  'permissions-policy',
  'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
];

/** Headers of a page with a secret in its path: not cached, not indexed. */
export const PRIVATE_HEADERS: [string, string][] = [
  ['cache-control', 'no-store'],
  ['x-robots-tag', 'noindex, nofollow']
];
