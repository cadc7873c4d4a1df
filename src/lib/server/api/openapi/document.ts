import { componentSchemas } from './components.ts';
import { paths } from './paths.ts';
import { componentResponses } from './responses.ts';
import { webhooks } from './webhooks.ts';

/** The OpenAPI 3.1 document, its schemas made from those that validate requests. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Marketing maturity',
      version: '1',
      description:
        'Measures how mature a company’s marketing is: seven directions, five levels, one scorecard.'
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Scoring', description: 'Without an account; nothing is stored.' },
      { name: 'Workspace', description: 'For whoever holds a key of a workspace.' },
      { name: 'Saving answers', description: 'For whoever holds a respondent’s link.' },
      { name: 'Operation', description: 'For those who run or integrate this server.' }
    ],
    paths: paths(),
    webhooks: webhooks(),
    components: {
      schemas: componentSchemas(),
      responses: componentResponses(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of the workspace: hpt_…' }
      }
    }
  };
}
