import { schemaRef, type SchemaName } from './components.ts';

/** Refusals that several operations share; an operation names them by status. */
export const REFUSALS = {
  400: { name: 'NotJson', description: 'The body is not JSON in UTF-8.' },
  401: {
    name: 'NoKey',
    description: 'No key, or one that was never made, has expired or was revoked.',
    headers: { 'WWW-Authenticate': { description: 'Bearer', schema: { type: 'string' } } }
  },
  403: { name: 'CrossSite', description: 'The request came from another site.' },
  404: { name: 'NotFound', description: 'There is nothing at this address.' },
  410: { name: 'Gone', description: 'The link is `revoked`, `expired` or `closed` (the code).' },
  413: { name: 'TooLarge', description: 'The body is larger than allowed.' },
  422: { name: 'Invalid', description: 'Some values cannot be accepted: see `issues`.' },
  429: {
    name: 'TooMany',
    description: 'Too many requests with this key or from this address.',
    headers: {
      'Retry-After': { description: 'Seconds until they are taken.', schema: { type: 'integer' } }
    }
  },
  503: {
    name: 'Unavailable',
    description: 'Busy. Nothing was kept; send the same again.',
    headers: {
      'Retry-After': { description: 'Seconds until it may work.', schema: { type: 'integer' } }
    }
  }
} as const;
type Refused = keyof typeof REFUSALS;

export const jsonContent = (name: SchemaName, example?: unknown) => ({
  'application/json': {
    schema: schemaRef(name),
    ...(example === undefined ? {} : { example })
  }
});

export const answered = (description: string, name: SchemaName, example?: unknown) => ({
  description,
  content: jsonContent(name, example)
});

export const refused = (...statuses: Refused[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${REFUSALS[status].name}` }])
  );

export const componentResponses = () =>
  Object.fromEntries(
    Object.values(REFUSALS).map(({ name, ...response }) => [
      name,
      { ...response, content: jsonContent('Error') }
    ])
  );
