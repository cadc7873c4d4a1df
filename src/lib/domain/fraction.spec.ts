import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceil,
  compare,
  decimal,
  divide,
  floor,
  fraction,
  fromNumber,
  fromText,
  multiply,
  roundHalfUp,
  subtract,
  sum,
  toNumber,
  toText
} from './fraction.ts';

const anyFraction = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => fraction(n, d));

describe('exactness', () => {
  test('equal values have equal parts, the denominator positive', () => {
    expect(fraction(6, -4)).toEqual(fraction(-3, 2));
    expect(fraction(0, 7)).toEqual(fraction(0));
  });

  test('three thirds are one, ten tenths are one', () => {
    const third = fraction(1, 3);
    expect(sum([third, third, third])).toEqual(fraction(1));
    expect(sum(Array.from({ length: 10 }, () => decimal(0.1)))).toEqual(fraction(1));
  });

  test.each([
    [0.1, '1/10'],
    [0.75, '3/4'],
    [-2.5, '-5/2'],
    [3, '3/1'],
    [1e-7, '1/10000000'],
    [1.5e21, '1500000000000000000000/1'],
    [0.3333333333333333, '3333333333333333/10000000000000000']
  ])('the decimal %d is %s', (value, text) => {
    expect(toText(decimal(value))).toBe(text);
  });

  test('there is no zero denominator', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });

  test('text keeps the value', () => {
    fc.assert(
      fc.property(anyFraction, (x) => {
        expect(fromText(toText(x))).toEqual(x);
      })
    );
  });

  test('what is added can be taken away, what is multiplied divided', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (x, y) => {
        expect(subtract(add(x, y), y)).toEqual(x);
        if (y.n !== 0n) expect(divide(multiply(x, y), y)).toEqual(x);
      })
    );
  });

  test('order agrees with subtraction', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (x, y) => {
        expect(Math.sign(compare(x, y))).toBe(Math.sign(Number(subtract(x, y).n)));
      })
    );
  });
});

describe('rounding', () => {
  test.each([
    ['9/4', 2.3],
    ['-9/4', -2.3],
    ['41/20', 2.1], // 2.05, which toFixed(1) makes 2.0
    ['8/3', 2.7],
    ['-1/100', 0],
    ['5/1', 5]
  ])('%s to one decimal is %d', (text, rounded) => {
    expect(roundHalfUp(fromText(text), 1)).toBe(rounded);
  });

  test('a half goes up, anything below it down', () => {
    expect(roundHalfUp(fraction(5, 2), 0)).toBe(3);
    expect(roundHalfUp(fraction(249, 100), 0)).toBe(2);
  });

  test('a number on its way to people rounds as the fraction it came from', () => {
    const score = fc.integer({ min: 72, max: 360 }).map((n) => fraction(n, 72));
    fc.assert(
      fc.property(score, (x) => {
        expect(roundHalfUp(decimal(toNumber(x)), 1)).toBe(roundHalfUp(x, 1));
      })
    );
  });

  test('floor and ceil enclose the value', () => {
    expect([floor(fraction(-1, 2)), ceil(fraction(-1, 2))]).toEqual([-1, 0]);
    fc.assert(
      fc.property(anyFraction, (x) => {
        expect(compare(fraction(floor(x)), x)).toBeLessThanOrEqual(0);
        expect(compare(fraction(ceil(x)), x)).toBeGreaterThanOrEqual(0);
        expect(ceil(x) - floor(x)).toBe(x.d === 1n ? 0 : 1);
      })
    );
  });
});

describe('a fraction read back from its number', () => {
  test('is the same, for every figure a round can have', () => {
    const parts = fc.tuple(
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.integer({ min: 1, max: 5000 })
    );
    fc.assert(
      fc.property(parts, ([n, d]) => {
        expect(fromNumber(toNumber(fraction(n, d)))).toEqual(fraction(n, d));
      })
    );
  });

  test('is the simplest there is', () => {
    expect([8 / 3, 2.5, 0, 0.1, 145 / 144].map(fromNumber).map(toText)).toEqual([
      '8/3',
      '5/2',
      '0/1',
      '1/10',
      '145/144'
    ]);
  });
});
