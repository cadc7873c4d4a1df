import { schemaRef, type SchemaName } from './components.ts';

/** Refusals that several operations share; an operation names them by status. */
export const REFUSALS = {
  400: { name: 'NotJson', description: 'The body is not JSON in UTF-8.' },
  403: { name: 'CrossSite', description: 'The request came from another site.' },
  404: { name: 'NotFound', description: 'No such link was ever given out.' },
  410: { name: 'Gone', description: 'The link is `revoked`, `expired` or `closed` (the code).' },
  413: { name: 'TooLarge', description: 'The body is larger than allowed.' },
  422: { name: 'Invalid', description: 'Some values cannot be accepted: see `issues`.' },
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
