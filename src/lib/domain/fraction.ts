/**
 * Exact arithmetic. A third of a level has no floating-point form, and a score that is off by 1e-16
 * lands on the other side of a threshold; so every figure stays a fraction until it is shown or sent.
 * Whole numbers of any size, because an owner's weight may have sixteen decimals.
 */

/** In lowest terms, the denominator positive: equal values have equal parts. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** n / d of whole numbers; throws a RangeError for parts that are not whole and for a zero denominator. */
export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('A fraction cannot have the denominator 0');
  const divisor = bottom < 0n ? -gcd(top, bottom) : gcd(top, bottom);
  return { n: top / divisor, d: bottom / divisor };
}

/** The decimal a number is written as, exactly: 0.1 is 1/10, not the nearest binary fraction. */
export function decimal(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const digits = BigInt(whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift < 0
    ? fraction(digits, 10n ** BigInt(-shift))
    : fraction(digits * 10n ** BigInt(shift));
}

/** "8/3": a form that keeps the value exact in a text column; `fromText` reads it back. */
export function toText(value: Fraction): string {
  return `${value.n}/${value.d}`;
}

export function fromText(text: string): Fraction {
  const [n = '', d = '1'] = text.split('/');
  return fraction(BigInt(n), BigInt(d));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** Throws a RangeError when b is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, fraction(0));
}

export function absolute(value: Fraction): Fraction {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}

/** Negative when a < b, 0 when equal, positive when a > b: fit for `sort`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) > 0 ? b : a;
}

/** The greatest whole number not above the value. */
export function floor({ n, d }: Fraction): number {
  const towardsZero = n / d;
  return Number(n < 0n && n % d !== 0n ? towardsZero - 1n : towardsZero);
}

/** The least whole number not below the value. */
export function ceil({ n, d }: Fraction): number {
  return 0 - floor({ n: -n, d }); // not the sign alone, which would make a -0
}

/** The nearest floating-point number: for JSON and charts, never to calculate on with. */
export function toNumber(value: Fraction): number {
  return Number(value.n) / Number(value.d);
}

/**
 * The fraction whose `toNumber` is this number: of all that are the one with the smallest parts, by
 * continued fractions. A score or a range kept as JSON comes back exact, because two fractions of
 * denominators below 2^25 between 1 and 5 never share a number.
 */
export function fromNumber(value: number): Fraction {
  const { n, d } = decimal(value);
  let [rest, by] = [n, d];
  let [before, last] = [
    { n: 0n, d: 1n },
    { n: 1n, d: 0n }
  ];
  while (by !== 0n) {
    const whole = rest / by;
    [before, last] = [last, { n: whole * last.n + before.n, d: whole * last.d + before.d }];
    if (toNumber(last) === value) break;
    [rest, by] = [by, rest - whole * by];
  }
  return fraction(last.n, last.d);
}

/**
 * To the given number of decimals, a half away from zero: 2.25 is 2.3 and -2.25 is -2.3, so that
 * a fall prints as large as the rise that undoes it.
 */
export function roundHalfUp(value: Fraction, decimals: 0 | 1 | 2): number {
  const scale = 10n ** BigInt(decimals);
  const { n, d } = absolute(value);
  const rounded = Number((2n * n * scale + d) / (2n * d)) / Number(scale);
  return value.n < 0n && rounded !== 0 ? -rounded : rounded;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
