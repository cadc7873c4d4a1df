/**
 * What this browser keeps of one response until the server has it: one entry a page load, under
 * the token of the page's path. Two open pages thus never write over each other.
 */
import type { DirectionId } from '#lib/domain/model/types.ts';
import type { Fields } from '#lib/forms/direction-form.ts';
import { isEmpty, type Outbox } from './outbox.ts';

/** What was typed and is no answer yet, such as a comment without a level. */
export type Drafts = Partial<Record<DirectionId, Fields>>;

export interface Kept {
  readonly box: Outbox;
  readonly drafts: Drafts;
}

export interface Shelf {
  /** Keeps the latest state; false when this browser keeps nothing (full, or private). */
  keep(kept: Kept): boolean;
  /** What other page loads have left, oldest first. */
  left(client: string): Kept[];
  /** Forgets what has been taken over. */
  forget(kept: readonly Kept[]): void;
  /** Forgets everything of this response. */
  wipe(): void;
}

export function shelfOf(token: string): Shelf {
  const prefix = `answers:${token}:`;
  const keyOf = ({ box }: Kept) => prefix + box.client;
  // Even to look at localStorage throws where it is forbidden.
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  // whatever its first word: an earlier version kept answers under another one
  const keys = () => Object.keys(localStorage).filter((key) => key.split(':')[1] === token);

  return {
    keep: (kept) =>
      attempt(() => {
        if (isEmpty(kept.box) && Object.keys(kept.drafts).length === 0)
          localStorage.removeItem(keyOf(kept));
        else localStorage.setItem(keyOf(kept), JSON.stringify({ ...kept, at: Date.now() }));
        return true;
      }, false),
    left: (client) =>
      attempt(
        () =>
          keys()
            .filter((key) => !key.endsWith(`:${client}`))
            .map((key) => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null'), null))
            .filter((kept) => Array.isArray(kept?.box?.flights))
            .sort((a, b) => a.at - b.at),
        []
      ),
    forget: (all) =>
      attempt(() => {
        for (const { box } of all)
          for (const key of keys())
            if (key.endsWith(`:${box.client}`)) localStorage.removeItem(key);
      }, undefined),
    wipe: () => attempt(() => keys().forEach((key) => localStorage.removeItem(key)), undefined)
  };
}
