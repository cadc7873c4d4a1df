/** What this server tells others, and the signature it tells it with. */
import { jsonContent } from './responses.ts';
import type { SchemaName } from './components.ts';

const header = (name: string, description: string) => ({
  ...{ name, in: 'header', required: true, description },
  schema: { type: 'string' }
});

const HEADERS = [
  header('webhook-id', 'Stays the same when something is sent again.'),
  header('webhook-timestamp', 'The second of this try.'),
  header(
    'webhook-signature',
    'v1, and the base64 of HMAC-SHA256 over id, timestamp and body, joined by points (Standard Webhooks).'
  )
];

const told = (operationId: string, summary: string, schema: SchemaName) => ({
  post: {
    ...{ operationId, summary, tags: ['Workspace'], parameters: HEADERS },
    requestBody: { required: true, content: jsonContent(schema) },
    responses: {
      '2XX': { description: 'Taken. Anything else is tried again for three days.' },
      '410': { description: 'Nobody listens here any more: sending pauses.' }
    }
  }
});

export const webhooks = () => ({
  'response.submitted': told(
    'onResponseSubmitted',
    'Somebody has submitted their answers in a named round.',
    'ResponseSubmitted'
  ),
  'round.closed': told('onRoundClosed', 'A round has closed.', 'RoundClosed'),
  'report.released': told('onReportReleased', 'A report has been released.', 'ReportReleased')
});
