import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change, emptyOutbox } from './outbox.ts';
import { shelfOf, type Kept } from './shelf.ts';

const kept = (client: string): Kept => ({
  box: change(emptyOutbox(client), 'need', { level: 2 }, 0),
  drafts: {}
});

/** As a browser's: what is kept shows as the object's own keys. */
class FakeStorage {
  setItem(key: string, value: string) {
    Object.assign(this, { [key]: value });
  }
  getItem(key: string) {
    return (this as Record<string, unknown>)[key] ?? null;
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => void vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => void vi.unstubAllGlobals());

test('page loads keep apart, and the next one finds what the others left, oldest first', () => {
  vi.useFakeTimers({ now: 2 });
  shelfOf('token').keep(kept('b'));
  vi.setSystemTime(1);
  shelfOf('token').keep(kept('a'));
  shelfOf('other').keep(kept('c'));
  vi.useRealTimers();
  expect(
    shelfOf('token')
      .left('new')
      .map(({ box }) => box.client)
  ).toEqual(['a', 'b']);
});

test('what is acknowledged is not kept, unless something typed is no answer yet', () => {
  const shelf = shelfOf('token');
  shelf.keep(kept('a'));
  shelf.keep({ box: emptyOutbox('a'), drafts: {} });
  expect(shelf.left('new')).toEqual([]);
  shelf.keep({ box: emptyOutbox('a'), drafts: { need: { comment: 'later' } } });
  expect(shelf.left('new')).toHaveLength(1);
});

test('what an earlier version kept under another word is found, taken over and wiped', () => {
  const shelf = shelfOf('token');
  for (const client of ['a', 'b'])
    localStorage.setItem(`earlier:token:${client}`, JSON.stringify({ ...kept(client), at: 1 }));
  const found = shelf.left('new');
  expect(found.map(({ box }) => box.client)).toEqual(['a', 'b']);
  shelf.forget(found.slice(0, 1));
  expect(shelf.left('new')).toHaveLength(1);
  shelf.wipe();
  expect(Object.keys(localStorage)).toEqual([]);
});

test('wiping leaves other responses alone', () => {
  shelfOf('one').keep(kept('a'));
  shelfOf('two').keep(kept('b'));
  shelfOf('one').wipe();
  expect(shelfOf('one').left('new')).toEqual([]);
  expect(shelfOf('two').left('new')).toHaveLength(1);
});

test('what is broken is passed over, and a browser that keeps nothing is no fault', () => {
  localStorage.setItem('answers:token:x', '{');
  localStorage.setItem('answers:token:y', '{"box":{}}');
  expect(shelfOf('token').left('new')).toEqual([]);
  vi.stubGlobal('localStorage', undefined);
  const shelf = shelfOf('token');
  expect(shelf.keep(kept('a'))).toBe(false);
  expect(shelf.left('new')).toEqual([]);
  expect(() => shelf.wipe()).not.toThrow();
});
