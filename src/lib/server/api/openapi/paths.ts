import { LOCALES } from '#lib/domain/model/types.ts';
import { SAVE_REQUEST, SCORECARD_REQUEST, scorecardExample, SUBMIT_REQUEST } from './examples.ts';
import { LANGUAGE } from './language.ts';
import { answered, jsonContent, refused } from './responses.ts';
import { workspacePaths } from './workspace-paths.ts';

const TOKEN = {
  name: 'token',
  in: 'path',
  required: true,
  description: "The secret of the respondent's link.",
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' }
};

const plain = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } }
});

const health = {
  '/healthz': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the process lives',
      tags: ['Operation'],
      responses: { 200: plain('It lives.') }
    }
  },
  '/readyz': {
    get: {
      operationId: 'getReadiness',
      summary: 'Whether the database answers',
      tags: ['Operation'],
      responses: { 200: plain('It answers.'), 503: plain('It does not.') }
    }
  }
};

const open = () => ({
  '/api/v1/model': {
    get: {
      operationId: 'getModel',
      summary: 'The current matrix, its steps and the industries',
      tags: ['Scoring'],
      parameters: [
        {
          name: 'lang',
          in: 'query',
          description: 'Without it Accept-Language decides, else English.',
          schema: { type: 'string', enum: [...LOCALES] }
        },
        LANGUAGE
      ],
      responses: {
        200: answered('The matrix in one language.', 'Model'),
        304: { description: 'Unchanged, by If-None-Match.' },
        ...refused(422)
      }
    }
  },
  '/api/v1/scorecards': {
    post: {
      operationId: 'computeScorecard',
      summary: 'Computes a scorecard and stores nothing',
      tags: ['Scoring'],
      parameters: [LANGUAGE],
      requestBody: {
        required: true,
        description: 'Up to 2 MB.',
        content: jsonContent('ScorecardRequest', SCORECARD_REQUEST)
      },
      responses: {
        200: answered('The scorecard.', 'Scorecard', scorecardExample()),
        ...refused(400, 403, 413, 422)
      }
    }
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'getOpenApi',
      summary: 'This document',
      tags: ['Operation'],
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } }
        },
        304: { description: 'Unchanged, by If-None-Match.' }
      }
    }
  }
});

const saving = {
  '/a/{token}/answers': {
    parameters: [TOKEN, LANGUAGE],
    get: {
      operationId: 'getAnswers',
      summary: 'What is saved so far',
      tags: ['Saving answers'],
      responses: {
        200: answered('The stored answers with their versions.', 'StoredAnswers'),
        ...refused(404, 410, 503)
      }
    },
    put: {
      operationId: 'saveAnswers',
      summary: 'Saves answers of one or more directions',
      description:
        'Each answer replaces the stored one of its direction whole; null clears it. ' +
        '`client`: one UUID a page load. `seq`: 1, 2, 3 … per client, without gaps; a retry ' +
        'repeats number and body; one save in flight at a time. `base`: the version of each ' +
        'direction that the answer was made on. What is stale is sent again with the next number.',
      tags: ['Saving answers'],
      requestBody: { required: true, content: jsonContent('SaveRequest', SAVE_REQUEST) },
      responses: {
        200: answered('Kept, durably.', 'SaveReceipt'),
        409: answered('Submitted already: nothing changes any more.', 'Error'),
        ...refused(400, 403, 404, 410, 413, 422, 503)
      }
    }
  },
  '/a/{token}/submit': {
    parameters: [TOKEN, LANGUAGE],
    post: {
      operationId: 'submitAnswers',
      summary: 'Submits the response, once',
      description:
        '`seq` is the highest number that the client has sent: none of its saves is left out.',
      tags: ['Saving answers'],
      requestBody: { required: true, content: jsonContent('SubmitRequest', SUBMIT_REQUEST) },
      responses: {
        200: answered('Submitted.', 'Submitted'),
        409: answered('Saves are missing, or it was submitted already.', 'NotSubmitted'),
        ...refused(400, 403, 404, 410, 413, 422, 503)
      }
    }
  }
};

/** Every operation, by path and method. */
export const paths = () => ({ ...open(), ...workspacePaths, ...saving, ...health });
