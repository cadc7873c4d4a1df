import { expect, test } from 'vitest';
import { held } from './typography.ts';

test('a name keeps its short words with what follows, and every letter', () => {
  const name = 'Чистяков и партнёры, к востоку от реки';
  expect(held(name)).toBe('Чистяков и\u00A0партнёры, к\u00A0востоку от\u00A0реки');
  expect(held(name).replaceAll('\u00A0', ' ')).toBe(name);
  expect(held('Lighthouse & Sons')).toBe('Lighthouse & Sons');
});
