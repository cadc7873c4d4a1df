/** What the shape of a document cannot say: that its parts fit each other and the model. */
import type { KnownDirection } from '#lib/domain/known.ts';
import { compare, fromNumber } from '#lib/domain/fraction.ts';
import { MODEL, type Model } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { levelOf } from '#lib/domain/scoring.ts';
import { agreementWord, FEWEST_FOR_SPREAD, FEWEST_SHOWN } from '#lib/domain/team.ts';
import { assessmentViolations, missingReasons, violations } from '#lib/domain/validity.ts';
import type { CompanyDocument } from '#lib/forms/company-document.ts';
import type { IssueWord } from '#lib/i18n/errors.ts';

interface Fault {
  path: string;
  code: IssueWord;
}
type RoundDocument = CompanyDocument['rounds'][number];

export function faultsOf(document: CompanyDocument, models: ReadonlyMap<string, Model>): Fault[] {
  const { people, targets, plan, rounds } = document;
  const known = new Set(people.map(({ id }) => id));
  return [
    ...twice('models', [MODEL.version, ...document.models.map(({ version }) => version)], 1),
    ...twice(
      'people',
      people.map(({ id }) => id)
    ),
    ...twice(
      'targets',
      targets.map(({ quarter }) => quarter)
    ),
    ...twice(
      'plan.steps',
      plan.steps.map(({ step }) => step)
    ),
    ...rounds.flatMap((round, n) =>
      roundFaults(round, models.get(round.model), known).map(({ path, code }) => ({
        ...{ path: `rounds[${n}].${path}`, code }
      }))
    )
  ];
}

/** Those that stand in a list before; `skipped` are not of the document. */
function twice(path: string, keys: readonly string[], skipped = 0): Fault[] {
  return keys.flatMap((key, n): Fault[] =>
    keys.indexOf(key) < n ? [{ path: `${path}[${n - skipped}]`, code: 'twice' }] : []
  );
}

function roundFaults(
  round: RoundDocument,
  model: Model | undefined,
  people: ReadonlySet<string>
): Fault[] {
  if (!model) return [{ path: 'model', code: 'noSuchVersion' }];
  const asked = { model, mode: round.mode };
  const external = round.external ? violations(asked, round.external) : [];
  const own = round.anonymous ? figureFaults(round) : responseFaults(round, asked, people);
  return [
    ...own,
    ...external.map(({ path, code }) => ({ path: path.replace('answers', 'external'), code })),
    ...twice(
      'agreed',
      round.agreed.map(({ direction }) => direction)
    )
  ];
}

function responseFaults(
  { responses }: Extract<RoundDocument, { anonymous: false }>,
  asked: Parameters<typeof violations>[0],
  people: ReadonlySet<string>
): Fault[] {
  const named = responses.map(({ person }) => person);
  const strangers = named.flatMap((person, n): Fault[] => {
    const path = `responses[${n}].person`;
    if (person === null) return [];
    if (!people.has(person)) return [{ path, code: 'noSuchPerson' }];
    return named.indexOf(person) < n ? [{ path, code: 'twice' }] : [];
  });
  const answers = assessmentViolations(asked, responses).map(({ path, code }) => ({
    ...{ path: path.replace(/^responses\.(\d+)/, 'responses[$1]'), code }
  }));
  const reasons = responses.flatMap(({ answers: given }, n) =>
    missingReasons(given).map(({ path, code }) => ({ path: `responses[${n}].${path}`, code }))
  );
  return [...strangers, ...answers, ...reasons];
}

/** Figures that no answers could have come to, or that no page of an anonymous round would show. */
function figureFaults({ figures }: Extract<RoundDocument, { anonymous: true }>): Fault[] {
  return DIRECTION_IDS.flatMap((id): Fault[] => {
    const one = figures.directions[id];
    const fits =
      one.n <= figures.respondents && (one.status === 'scored' ? isScore(one) : isNone(one));
    return fits ? [] : [{ path: `figures.directions.${id}`, code: 'wrong' }];
  });
}

function isScore({ n, score, level, min, max, iqr, consensus, agreement, wished }: KnownDirection) {
  if (score === null || n < FEWEST_SHOWN || agreement === null) return false;
  if (levelOf(fromNumber(score)) !== level) return false;
  if (consensus !== null && agreementWord(consensus) !== agreement) return false;
  if (wished && (wished.n < FEWEST_SHOWN || (wished.counts && wished.n < FEWEST_FOR_SPREAD)))
    return false;
  const spread = [min, max, iqr, consensus];
  if (n < FEWEST_FOR_SPREAD) return spread.every((figure) => figure === null);
  if (min === null || max === null || iqr === null || consensus === null) return false;
  const exact = fromNumber(score);
  return compare(fromNumber(min), exact) <= 0 && compare(exact, fromNumber(max)) <= 0;
}

/** Nothing may stand beside a score that is not there, and few anonymous ones are hidden. */
const isNone = ({ status, n, ...figures }: KnownDirection) =>
  status === 'hidden' &&
  n < FEWEST_SHOWN &&
  Object.values(figures).every((figure) => figure === null);
