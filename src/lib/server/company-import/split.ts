/**
 * Takes a document apart while it is read: the responses of its rounds one by one, and the rest,
 * which is small. A round of 10,000 answers is so never in memory as a whole. What is JSON and what
 * is not is JSON.parse's to say, of each part; here only brackets, strings and commas are told apart.
 */

/** One response of a round, as it was written. */
export interface Piece {
  round: number;
  /** Its place in the round's list, from 0. */
  n: number;
  text: string;
}

export interface Splitter {
  /** The responses that end in this stretch of the text. */
  take(stretch: string): Piece[];
  /** After the last: the text without its responses; null where it breaks off or a list is broken. */
  end(): string | null;
  /** The length of whatever has grown longest and is still held. */
  held(): number;
}

/** How deep lists of rounds and of responses lie: in the document; in the round of a list in it. */
const ROUNDS = 2;
const RESPONSES = 4;
const CLOSES: Record<string, string> = { '}': '{', ']': '[' };

/** Which objects and arrays are open, as the text is gone through sign by sign. */
function nesting() {
  const open: string[] = [];
  let [inString, escaped, broken] = [false, false, false];
  return {
    open,
    /** Whether a sign is none of a text's. Knows afterwards how deep the next one stands. */
    isStructure(sign: string): boolean {
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === '\\') escaped = true;
        else if (sign === '"') inString = false;
        return false;
      }
      if (sign === '"') inString = true;
      else if (sign === '{' || sign === '[') open.push(sign);
      else if (sign in CLOSES && open.pop() !== CLOSES[sign]) broken = true;
      return true;
    },
    isWhole: () => !broken && !inString && open.length === 0
  };
}

/** The latest key of the objects on the way, by depth. */
function keysOnTheWay() {
  const keys: string[] = [];
  /** Since the latest quote. Apart, because a look into a text that grows would copy all of it. */
  let latest = '';
  return {
    at: (depth: number) => keys[depth],
    begin: () => void (latest = ''),
    add: (part: string) => void (latest += part),
    /** At a colon. False where no key stands before it: that a text is broken is to be said once. */
    learn(depth: number): boolean {
      const key = unquoted(latest);
      latest = '';
      if (key !== null) keys[depth] = key;
      return key !== null;
    }
  };
}

/** The responses of one round, as they end. */
function listOf(round: number) {
  let [text, n] = ['', 0];
  return {
    add: (part: string) => void (text += part),
    /** At a comma or at the list's end; false where a response is missing. */
    endOne(pieces: Piece[], isLast: boolean): boolean {
      const whole = text.trim();
      text = '';
      if (whole === '') return isLast && n === 0;
      pieces.push({ round, n: n++, text: whole });
      return true;
    },
    held: () => text.length
  };
}

/** Whether a list of responses has just been opened. */
const isAtResponses = (open: readonly string[], keys: ReturnType<typeof keysOnTheWay>) =>
  open.length === RESPONSES &&
  open.join('') === '{[{[' &&
  keys.at(1) === 'rounds' &&
  keys.at(RESPONSES - 1) === 'responses';

export function splitter(): Splitter {
  const { open, isStructure, isWhole } = nesting();
  const keys = keysOnTheWay();
  /** A second list of the same round would take the place of the first. */
  const listed = new Set<number>();
  let [rest, round, broken] = ['', 0, false];
  let list: ReturnType<typeof listOf> | null = null;

  function learnKey() {
    const depth = open.length;
    if (!keys.learn(depth)) broken = true;
    if (depth === 1 && keys.at(1) === 'rounds' && listed.size > 0) broken = true;
  }

  function beginList() {
    if (listed.has(round)) broken = true;
    listed.add(round);
    list = listOf(round);
  }

  function take(stretch: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    const upTo = (at: number) => {
      const part = stretch.slice(from, at);
      from = at;
      if (list) return list.add(part);
      rest += part;
      keys.add(part);
    };
    for (let at = 0; at < stretch.length && !broken; at++) {
      const sign = stretch[at] ?? '';
      const depth = open.length;
      if (!isStructure(sign)) continue;
      if (list) {
        if (depth !== RESPONSES || (sign !== ',' && sign !== ']')) continue;
        upTo(at);
        if (!list.endOne(pieces, sign === ']')) broken = true;
        if (sign === ',') from = at + 1;
        else list = null;
      } else if (sign === '"' && depth < RESPONSES) {
        upTo(at);
        keys.begin();
      } else if (sign === ':' && depth < RESPONSES) {
        upTo(at);
        learnKey();
      } else if (depth === ROUNDS && sign === ',') round += 1;
      else if (depth === ROUNDS - 1) round = 0;
      else if (sign === '[' && isAtResponses(open, keys)) {
        upTo(at + 1);
        beginList();
      }
    }
    if (!broken) upTo(stretch.length);
    return pieces;
  }

  return {
    take,
    end: () => (isWhole() && !broken ? rest : null),
    held: () => Math.max(rest.length, list?.held() ?? 0)
  };
}

function unquoted(text: string): string | null {
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}
