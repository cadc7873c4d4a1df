/** A report's content with every kind of block, each text passed through `say`: as it is, or hostile. */
import { byDirection } from '#lib/domain/by-direction.ts';
import { DIRECTION_IDS, type Locale } from '#lib/domain/model/types.ts';
import type { Block, ReportContent, Section } from '#lib/report/content.ts';
import { ANSWERS, figuresOn } from './figures.ts';

export type Say = (text: string) => string;

export interface ContentOptions {
  readonly locale?: Locale;
  readonly say?: Say;
  /** How many of everything that can be many. */
  readonly many?: number;
}

export function everyBlock({
  locale = 'en',
  say = (text) => text,
  many = 3
}: ContentOptions = {}): ReportContent {
  const figures = figuresOn([ANSWERS, ANSWERS, ANSWERS], locale);
  const several = <T>(make: (n: number) => T): T[] =>
    Array.from({ length: many }, (_, n) => make(n));
  return {
    ...{ format: 1, locale },
    brand: {
      ...{ name: say('Meridian'), logo: null, footer: say('Meridian, Riga'), whiteLabel: false },
      accent: { paper: '#0a5c4a', dark: '#5fc9ac' }
    },
    cover: {
      ...{ number: 4, releasedOn: '2026-11-22', released: say('22 November 2026') },
      ...{ company: say('Lighthouse'), eyebrow: say('Marketing maturity report, Q4 2026') },
      ...{
        title: [say('Management is at level 3 already,'), say('start with loyalty')],
        lead: say('The lead.')
      },
      summary: several((n) => say(`Summary ${n}`)),
      keyFigures: ['Maturity index', 'Staged level', 'Spread', 'Agreement', 'Confirmed'].map(
        (name, n) => ({
          ...{ name: say(name), value: `${n}.5`, of: say('of 5'), text: say(`what ${name} means`) }
        })
      )
    },
    figures: {
      ...figures,
      names: byDirection((id) => ({
        name: say(figures.names[id].name),
        short: say(figures.names[id].short)
      })),
      third: {
        kind: 'before',
        name: say('Q3 2026'),
        at: byDirection((id) => (id === 'deal' ? null : 2))
      }
    },
    facts: ['Q4 2026', 'Matrix, version 1', '3 respondents', 'answers with names'].map(say),
    sections: blocks({ say, several }).map(([id, block]): Section => ({
      ...{
        id,
        heading: say(`Heading of ${block.kind}`),
        note: say(`Note of ${block.kind}`),
        blocks: [block]
      }
    }))
  };
}

interface Making {
  readonly say: Say;
  several<T>(make: (n: number) => T): T[];
}

function blocks({ say, several }: Making): [Section['id'], Block][] {
  const groups = several((n) => ({
    ...{ heading: say(`Group ${n}`), note: say(`Note ${n}`) },
    items: (['confirmed', 'declared', 'open', 'plain'] as const).map((mark) => ({
      ...{ mark, text: say(`Practice ${mark} ${n}`), small: say(`Of ${n}`) }
    }))
  }));
  const card = (n: number, now: boolean) => ({
    ...{
      id: 'need.1-2' as const,
      direction: 'need' as const,
      now,
      number: n + 1,
      way: say(`Way ${n}`)
    },
    ...{ score: 1.5, to: 2 as const, target: 3 as const, outcome: say(`Outcome ${n}`) },
    ...{
      actions: several((m) => say(`Action ${m} of ${n}`)),
      more: groups,
      note: say(`Advice ${n}`)
    },
    facts: several((m) => ({
      name: say(`Fact ${m}`),
      text: say(`so it is ${n}`),
      small: say('by the way')
    }))
  });
  return [
    ['profile', { kind: 'charts' }],
    [
      'table',
      {
        kind: 'table',
        columns: [
          { name: say('Direction'), align: 'left' },
          { name: say('Level'), align: 'left' },
          { name: say('Score'), align: 'right' }
        ],
        rows: several((n) => [
          { text: say(`Row ${n}`) },
          { text: say('Execution'), level: 3 },
          { text: '3.0', value: 3, small: say('up to 4') }
        ]),
        last: [{ text: say('Index') }, { text: '' }, { text: '2.1', value: 2.1 }]
      }
    ],
    ['comparison', { kind: 'paragraph', text: say('A paragraph.') }],
    [
      'steps',
      {
        ...{ kind: 'recommendations', heading: null },
        cards: [0, 1, 2].map((n) => card(n, true))
      }
    ],
    [
      'steps',
      {
        ...{ kind: 'recommendations', heading: say('Later') },
        cards: several((n) => card(n + 3, false))
      }
    ],
    [
      'quarters',
      {
        kind: 'lines',
        quarters: several((n) => ({ name: say(`Q${n + 1} 2026`), short: say(`Q${n + 1}`) })),
        lines: [say('Maturity index'), ...DIRECTION_IDS].map((name) => ({
          name: say(name),
          points: several((n) => ({
            ...{
              quarter: n,
              value: 2 + (n % 3) / 2,
              text: String(2 + (n % 3) / 2),
              said: say('noise')
            },
            ...{
              isChange: n === 1,
              band: { low: 1.8, high: 2.4 },
              join: n === 0 ? 'first' : 'joined'
            }
          }))
        }))
      }
    ],
    [
      'plan',
      {
        kind: 'roadmap',
        quarters: several((n) => ({
          ...{ name: say(`Quarter ${n}`), load: say('Full'), isOver: n === 0 },
          steps: several((m) => ({
            ...{
              way: say(`Way ${m}`),
              outcome: say(`Planned ${m} in ${n}`),
              status: say('planned'),
              isDone: m === 0
            },
            facts: [say('small, 2 weeks'), say('Anna')]
          }))
        }))
      }
    ],
    [
      'talk',
      {
        kind: 'items',
        numbered: true,
        items: several((n) => ({ name: say(`Item ${n}`), text: say('Said.'), figure: '+0.5' }))
      }
    ],
    [
      'explanations',
      {
        kind: 'details',
        details: several((n) => ({
          name: say(`Detail ${n}`),
          said: say('Why.'),
          figure: '2.5',
          groups
        }))
      }
    ],
    [
      'answers',
      {
        kind: 'strips',
        strips: several((n) => ({
          ...{
            name: say(`Strip ${n}`),
            figure: say('median 2.0'),
            median: 2,
            counts: [0, 1, 2, 0, 0, 3, 0, 0, 0]
          },
          ...{ outside: 2.5, agreed: 3, said: several((m) => say(`Somebody ${m}`)) }
        }))
      }
    ]
  ];
}
