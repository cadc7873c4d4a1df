/**
 * Who may reach which route: one table for every way in. A route that is missing here answers 404
 * to everybody, and a test fails.
 *
 * anyone: no secret, nothing of anybody's to see. link: whoever holds the address, whose token the
 * service below checks; such pages are neither cached nor indexed.
 */
export const POLICY: Record<string, 'anyone' | 'link'> = {
  '/(public)': 'anyone',
  '/(public)/about': 'anyone',
  '/(public)/privacy': 'anyone',
  '/(respond)/deleted': 'anyone',
  '/locale': 'anyone',
  '/healthz': 'anyone',
  '/readyz': 'anyone',
  '/api/v1/model': 'anyone',
  '/api/v1/scorecards': 'anyone',
  '/api/v1/openapi.json': 'anyone',
  '/(respond)/a/[token=token]': 'link',
  '/(respond)/a/[token=token]/[direction=direction]': 'link',
  '/(respond)/a/[token=token]/review': 'link',
  '/(respond)/a/[token=token]/done': 'link',
  '/(respond)/a/[token=token]/amend': 'link',
  '/(respond)/a/[token=token]/delete': 'link',
  '/(respond)/a/[token=token]/scorecard': 'link',
  '/(respond)/a/[token=token]/answers': 'link',
  '/(respond)/a/[token=token]/submit': 'link'
};
