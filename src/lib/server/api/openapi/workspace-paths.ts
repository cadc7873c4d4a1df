/** What a key of a workspace opens. */
import { z } from 'zod';
import { companyQuery, roundQuery, scorecardQuery } from '#lib/forms/api-query.ts';
import { LANGUAGE } from './language.ts';
import type { SchemaName } from './components.ts';
import { LINKS_REQUEST, ROUND_REQUEST } from './examples.ts';
import { answered, jsonContent, refused } from './responses.ts';

const security = [{ key: [] }];
const tags = ['Workspace'];

const idOf = (name: string) => ({
  ...{ name, in: 'path', required: true },
  schema: { type: 'string', format: 'uuid' }
});

/** The fields of a schema as what may follow the question mark. */
function queryOf(schema: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...shape } = property as { description?: string };
    return { name, in: 'query', ...(description && { description }), schema: shape };
  });
}

interface Reading {
  operationId: string;
  summary: string;
  description?: string;
  answers: readonly [what: string, name: SchemaName];
  query?: z.ZodObject;
}

/** An operation that a key which reads is enough for. */
function reading({ query, answers, ...operation }: Reading) {
  return {
    ...{ ...operation, tags, security },
    ...(query && { parameters: queryOf(query) }),
    responses: { 200: answered(...answers), ...refused(401, 404, 422, 429, 503) }
  };
}

/** Keeps a retried request from doing its work twice. */
const RETRY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A name for this request, of your choosing. Sent again with it within a day, the request does ' +
    'nothing more and gets the same answer.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' }
};

interface Writing {
  operationId: string;
  summary: string;
  description?: string;
  asks: readonly [name: SchemaName, example: unknown];
  answers: readonly [what: string, name: SchemaName];
}

/** An operation that takes a key that writes. */
const writing = ({ asks, answers, ...operation }: Writing) => ({
  ...{ ...operation, tags, security, parameters: [RETRY] },
  requestBody: { required: true, content: jsonContent(...asks) },
  responses: {
    201: answered(...answers),
    403: answered('The key reads only (`readOnly`), or `crossSite`.', 'Error'),
    ...refused(400, 401, 404, 413, 422, 429, 503)
  }
});

export const workspacePaths = {
  '/api/v1/companies': {
    parameters: [LANGUAGE],
    get: reading({
      ...{ operationId: 'listCompanies', summary: 'The companies of the workspace' },
      ...{ query: companyQuery, answers: ['In the order of adding.', 'CompanyPage'] }
    })
  },
  '/api/v1/companies/{company}': {
    parameters: [idOf('company'), LANGUAGE],
    get: reading({
      ...{ operationId: 'getCompany', summary: 'A company with its people' },
      answers: ['The company.', 'Company']
    })
  },
  '/api/v1/rounds': {
    parameters: [LANGUAGE],
    get: reading({
      ...{ operationId: 'listRounds', summary: 'The rounds of the workspace' },
      ...{ query: roundQuery, answers: ['In the order of opening.', 'RoundPage'] }
    }),
    post: writing({
      ...{ operationId: 'openRound', summary: 'Opens a round for one company' },
      description: 'By the rules of the page: what is left out is as its form begins.',
      asks: ['RoundRequest', ROUND_REQUEST],
      answers: ['The round with its links.', 'OpenedRound']
    })
  },
  '/api/v1/rounds/{round}': {
    parameters: [idOf('round'), LANGUAGE],
    get: reading({
      ...{ operationId: 'getRound', summary: 'A round', answers: ['The round.', 'Round'] }
    })
  },
  '/api/v1/rounds/{round}/links': {
    parameters: [idOf('round'), LANGUAGE],
    post: writing({
      ...{ operationId: 'askPeople', summary: 'Personal links for people of the company' },
      description: 'All of them or none. Whoever has a link keeps it, and it comes again.',
      asks: ['LinksRequest', LINKS_REQUEST],
      answers: ['Their links.', 'Links']
    })
  },
  '/api/v1/rounds/{round}/responses': {
    parameters: [idOf('round'), LANGUAGE],
    get: reading({
      ...{ operationId: 'listResponses', summary: 'Who has answered what' },
      description: 'Of an anonymous round the counts of all together, and nothing else.',
      answers: ['The responses.', 'Responses']
    })
  },
  '/api/v1/rounds/{round}/scorecard': {
    parameters: [idOf('round'), LANGUAGE],
    get: reading({
      ...{ operationId: 'getRoundScorecard', summary: 'What the answers come to together' },
      ...{ query: scorecardQuery, answers: ['As its page shows it.', 'TeamScorecard'] }
    })
  }
} as const;
