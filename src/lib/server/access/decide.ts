import type { KeyRule, Rule } from './policy.ts';
import { reaches, type KeyScope, type Member } from './principal.ts';

export type Decision = 'pass' | 'signIn' | 'unknown' | 'forbidden';

interface Asked {
  rule: Exclude<Rule, KeyRule> | undefined;
  /** A form action's name, `default` for other changes; null for a request that only reads. */
  action: string | null;
  signedIn: boolean;
  /** Null when not a member of the workspace that the address names, or when it names none. */
  member: Member | null;
}

/**
 * Decides a request by its rule. A workspace that somebody is no member of answers like one that
 * does not exist.
 */
export function decide({ rule, action, signedIn, member }: Asked): Decision {
  if (rule === undefined) return 'unknown';
  if (rule === 'anyone' || rule === 'link') return 'pass';
  if (!signedIn) return 'signIn';
  if (rule === 'account') return 'pass';
  if (!member) return 'unknown';
  if (!reaches(member.role, rule.see)) return 'forbidden';
  if (action === null) return 'pass';
  const needed = rule.act && Object.hasOwn(rule.act, action) ? rule.act[action] : undefined;
  return needed && reaches(member.role, needed) ? 'pass' : 'forbidden';
}

/** The form action that a request asks for, as SvelteKit finds it; null when it only reads. */
export function actionOf(method: string, search: URLSearchParams): string | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  const named = [...search.keys()].find((key) => key.startsWith('/'));
  return named ? named.slice(1) : 'default';
}

export type KeyDecision = 'pass' | 'noKey' | 'forbidden' | 'notOffered';

/** Decides a request to the API by its rule and the scope of its key; null: no key that works. */
export function decideKey({ key }: KeyRule, method: string, scope: KeyScope | null): KeyDecision {
  if (scope === null) return 'noKey';
  const needed = keyMethods({ key }).find(([offered]) => offered === method)?.[1];
  if (!needed) return 'notOffered';
  return scope === 'write' || needed === 'read' ? 'pass' : 'forbidden';
}

/** The methods that a route of the API offers, with the scope each needs; HEAD goes with GET. */
export const keyMethods = ({ key }: KeyRule): [method: string, scope: KeyScope][] =>
  Object.entries(key).flatMap(([method, scope]): [string, KeyScope][] =>
    method === 'GET'
      ? [
          ['GET', scope],
          ['HEAD', scope]
        ]
      : [[method, scope]]
  );
