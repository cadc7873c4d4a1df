/** An answer line in words: the same for a reader who cannot see it, and for names on request. */
import type { Locale } from '#lib/domain/model/types.ts';
import { HALF_LEVELS, type Spread } from '#lib/domain/spread.ts';
import { formats } from '#lib/i18n/format.ts';
import { teamWords } from '#lib/i18n/team.ts';
import type { Role } from '#lib/domain/answers.ts';

export interface Named {
  readonly name: string | null;
  readonly role: Role | null;
}

/** "Vera Orlova, Sales": whatever is known of somebody. */
export function sayWho({ name, role }: Named, locale: Locale): string {
  const who = name ?? teamWords[locale].answers.noName;
  return role ? `${who}, ${teamWords[locale].roles.names[role]}` : who;
}

/** "2 at 1.0, 1 at 2.5"; an empty text where nothing may be said. */
export function sayCounts({ counts }: Spread, locale: Locale): string {
  const t = teamWords[locale].answers;
  const { score } = formats(locale);
  return HALF_LEVELS.flatMap((at, n) => {
    const count = counts?.[n] ?? 0;
    return count > 0 ? [t.counts(count, score(at))] : [];
  }).join(', ');
}
