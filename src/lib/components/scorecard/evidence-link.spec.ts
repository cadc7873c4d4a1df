import { expect, test } from 'vitest';
import { linkOf } from './evidence-link.ts';

test('a web address alone is a link', () => {
  expect(linkOf(' https://example.com/a?b=1 ')).toBe('https://example.com/a?b=1');
  expect(linkOf('HTTP://EXAMPLE.COM')).toBe('http://example.com/');
});

test.for([
  'javascript:alert(1)',
  'data:text/html,<script>',
  'see https://example.com',
  'https://example.com and more',
  '//example.com',
  'https://',
  'report.pdf',
  ''
])('%s stays text', (note) => {
  expect(linkOf(note)).toBeNull();
});
