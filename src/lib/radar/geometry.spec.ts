import { expect, test } from 'vitest';
import { isClosed, labelAt, outline, pointAt, ring, FRAME, TICKS, turn } from './geometry.ts';

const AXES = 7;
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
const centre = pointAt(0, 0, AXES);

test('the first axis stands at twelve o’clock and the others follow clockwise', () => {
  const [first, second, last] = [pointAt(5, 0, AXES), pointAt(5, 1, AXES), pointAt(5, 6, AXES)];
  expect(first.x).toBe(centre.x);
  expect(first.y).toBeLessThan(centre.y);
  expect(second.x).toBeGreaterThan(centre.x);
  expect(last.x).toBeLessThan(centre.x);
  expect(second.y).toBeCloseTo(last.y);
});

test('the scale begins at 0 and its rings lie equally far apart', () => {
  const radii = [0, 1, 2, 3, 4, 5].map((score) => distance(centre, pointAt(score, 3, AXES)));
  for (const [score, radius] of radii.entries())
    expect(radius).toBeCloseTo((score / 5) * (radii[5] ?? 0), 1);
});

test('a ring has a corner on every axis', () => {
  expect(ring(5, AXES).split(' ')).toHaveLength(AXES);
});

test('an outline of all scores is closed', () => {
  const scores = [2, 2.5, 1.5, 2, 1, 2.5, 3];
  expect(outline(scores)).toMatch(/^M[^M]+Z$/);
  expect(outline(scores).match(/[ML]/g)).toHaveLength(AXES);
  expect(isClosed(scores)).toBe(true);
});

test('a missing direction breaks the line and is never drawn as zero', () => {
  const path = outline([2, null, 1.5, 2, 1, 2.5, 3]);
  expect(path).not.toContain('Z');
  expect(path).not.toContain(`${centre.x},${centre.y}`);
  // one run of six, across twelve o'clock
  expect(path.match(/M/g)).toHaveLength(1);
  expect(path.match(/[ML]/g)).toHaveLength(6);
});

test('a score between two gaps has no line', () => {
  expect(outline([2, null, 1.5, null, 1, 2, 3]).match(/[ML]/g)).toHaveLength(4);
  expect(outline([null, 2, null, null, null, null, null])).toBe('');
  expect(outline([null, null, null, null, null, null, null])).toBe('');
});

test('two gaps leave two runs', () => {
  expect(outline([2, 2, null, 1, 1, null, 3]).match(/M/g)).toHaveLength(2);
});

test('ticks cross the first axis in the middle, at a right angle, and turn onto the others', () => {
  const strokes = [...TICKS.matchAll(/M([\d.]+),([\d.]+)h(\d)/g)].map((stroke) =>
    stroke.map(Number)
  );
  expect(strokes).toHaveLength(9);
  for (const [n, [, left = 0, y, length = 0]] of strokes.entries()) {
    expect(left + length / 2).toBe(centre.x);
    expect(y).toBe(pointAt((n + 1) / 2, 0, AXES).y);
  }
  expect(turn(0, AXES)).toBe(`rotate(0 ${centre.x} ${centre.y})`);
  expect(turn(2, 8)).toBe(`rotate(90 ${centre.x} ${centre.y})`);
});

test('labels stand outside the outer ring, turned away from the drawing, inside the picture', () => {
  const labels = Array.from({ length: AXES }, (_, axis) => labelAt(axis, AXES));
  expect(labels.map(({ anchor }) => anchor)).toEqual([
    'middle',
    ...['start', 'start', 'start'],
    ...['end', 'end', 'end']
  ]);
  for (const [axis, label] of labels.entries()) {
    expect(distance(centre, label)).toBeGreaterThan(distance(centre, pointAt(5, axis, AXES)));
    expect(label.y).toBeGreaterThan(0);
    // the second line still fits
    expect(label.y + 22).toBeLessThan(FRAME.height);
  }
});
