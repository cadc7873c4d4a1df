import { typed, type FormValues } from '#lib/forms/read-form.ts';
import type { Locale } from '#lib/domain/model/types.ts';

/** What a round has, or would have by default. */
export interface Before {
  readonly quarter: string;
  readonly mode: string;
  readonly anonymous: boolean;
  readonly asksTarget: boolean;
  readonly roles: readonly string[];
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly shows: string;
  readonly repeats: boolean;
  readonly welcome: Readonly<Record<Locale, string>>;
}

/** The same as a form shows it. */
export interface Shown extends Omit<Before, 'anonymous' | 'closesOn'> {
  readonly names: string;
  readonly closesOn: string;
}

/** A ticked box of a form that is shown again; before it was posted, what stood there. */
export const ticked = (values: FormValues | undefined, name: string, before: boolean) =>
  values ? values[name] !== undefined : before;

/** Every field as it was typed, or as it was before; what is settled is not posted and stays. */
export function shownSettings(
  values: FormValues | undefined,
  before: Before,
  settled = false
): Shown {
  const text = (name: string, stored: string) => typed(values, name, stored);
  return {
    quarter: text('quarter', before.quarter),
    mode: text('mode', before.mode),
    names: text('names', before.anonymous ? 'anonymous' : 'named'),
    asksTarget: ticked(settled ? undefined : values, 'asksTarget', before.asksTarget),
    roles: values ? [values.roles ?? []].flat() : before.roles,
    opensOn: text('opensOn', before.opensOn),
    closesOn: text('closesOn', before.closesOn ?? ''),
    shows: text('shows', before.shows),
    repeats: ticked(values, 'repeats', before.repeats),
    welcome: {
      en: text('welcomeEn', before.welcome.en),
      ru: text('welcomeRu', before.welcome.ru)
    }
  };
}
