/** What became of invitations or reminders, in one sentence a fate: "12 invitations on the way." */
import type { Locale } from '#lib/domain/model/types.ts';
import { boardWords } from '#lib/i18n/board.ts';

type Words = (typeof boardWords)['en'];
type Fate = Exclude<keyof Words['mailed'], 'nothing'>;

interface Said {
  mailed: {
    kind: 'invitation' | 'reminder';
    fates: readonly (readonly [fate: Fate, count: string])[];
  } | null;
  refused: string | null;
}

/** Null when nothing is to be said. */
export function mailedSentence({ mailed, refused }: Said, locale: Locale): string | null {
  const t = boardWords[locale];
  if (refused !== null)
    return Object.hasOwn(t.refused, refused) ? t.refused[refused as keyof Words['refused']] : null;
  if (!mailed) return null;
  const sentences = mailed.fates.map(([fate, count]) => {
    const words = fate === 'sent' ? t.mailed.sent[mailed.kind] : t.mailed[fate];
    return words(Number(count));
  });
  const sent = mailed.fates.some(([fate]) => fate === 'sent');
  return [...(sent ? [] : [t.mailed.nothing]), ...sentences].join(' ');
}
