import type { DirectionId, Locale } from '#lib/domain/model/types.ts';

/** A direction inside a sentence, in the cases that the scorecard's sentences need. */
export interface NameInText {
  /** "loyalty is still at level 1", «лояльность ещё на уровне 1» */
  readonly subject: string;
  /** "evaluation and loyalty", «оценка и лояльность»: short enough for a list */
  readonly inList: string;
  /** "start with loyalty", «начните с лояльности» */
  readonly startWith: string;
  /** "because of loyalty", «за счёт лояльности» */
  readonly of: string;
  /** "about loyalty", «о лояльности» */
  readonly about: string;
  /** «начните с неё»; in English "start there" */
  readonly there: string;
  /** "its step", «её шаг» */
  readonly its: string;
}

const russian = (
  subject: string,
  startWith: string,
  about: string,
  [there, its]: readonly [string, string]
): NameInText => ({
  ...{ subject, inList: subject, startWith, about, there, its },
  // «с» and «со» take the same case
  of: startWith.slice(startWith.indexOf(' ') + 1)
});
const HER = ['с неё', 'её'] as const;
const HIM = ['с него', 'его'] as const;
const THEM = ['с них', 'их'] as const;

const english = (name: string): NameInText => ({
  subject: name,
  inList: name,
  startWith: `with ${name}`,
  of: name,
  about: `about ${name}`,
  there: 'there',
  its: 'its'
});

export const NAMES_IN_TEXT: Readonly<Record<Locale, Readonly<Record<DirectionId, NameInText>>>> = {
  en: {
    strategy: english('strategy'),
    need: english('need formation'),
    evaluation: english('evaluation'),
    deal: english('the deal'),
    loyalty: english('loyalty'),
    brand: english('the brand'),
    management: english('management')
  },
  ru: {
    strategy: russian('стратегия', 'со стратегии', 'о стратегии', HER),
    need: russian(
      'формирование потребности',
      'с формирования потребности',
      'о формировании потребности',
      HIM
    ),
    evaluation: {
      ...russian('оценка и выбор', 'с оценки и выбора', 'об оценке и выборе', THEM),
      inList: 'оценка'
    },
    deal: russian('сделка', 'со сделки', 'о сделке', HER),
    loyalty: russian('лояльность', 'с лояльности', 'о лояльности', HER),
    brand: russian('бренд', 'с бренда', 'о бренде', HIM),
    management: russian('управление', 'с управления', 'об управлении', HIM)
  }
};

/** A sentence's first letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
