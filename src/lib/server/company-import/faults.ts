/** What the shape of a document cannot say: that its parts fit each other and the model. */
import type { KnownDirection } from '#lib/domain/known.ts';
import { compare, fromNumber } from '#lib/domain/fraction.ts';
import { MODEL, type Model } from '#lib/domain/model/index.ts';
import { DIRECTION_IDS } from '#lib/domain/model/types.ts';
import { levelOf } from '#lib/domain/scoring.ts';
import { agreementWord, FEWEST_FOR_SPREAD, FEWEST_SHOWN } from '#lib/domain/team.ts';
import { scaleOf, type Scale } from '#lib/domain/scale.ts';
import { missingReasons, violations } from '#lib/domain/validity.ts';
import type { CompanyDocument, ResponseDocument } from '#lib/forms/company-document.ts';
import type { IssueWord } from '#lib/i18n/errors.ts';
import type { Sound } from './types.ts';

interface Fault {
  path: string;
  code: IssueWord;
}
type RoundDocument = CompanyDocument['rounds'][number];

export function faultsOf(document: CompanyDocument, models: ReadonlyMap<string, Model>): Fault[] {
  const { people, targets, plan, rounds } = document;
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
      roundFaults(round, models.get(round.model), document.exportedAt).map(({ path, code }) => ({
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

function roundFaults(round: RoundDocument, model: Model | undefined, exportedAt: string): Fault[] {
  if (!model) return [{ path: 'model', code: 'noSuchVersion' }];
  const asked = { model, mode: round.mode };
  const external = round.external ? violations(asked, round.external) : [];
  const own = round.anonymous ? figureFaults(round) : [];
  return [
    ...own,
    ...dateFaults(round, exportedAt),
    ...external.map(({ path, code }) => ({ path: path.replace('answers', 'external'), code })),
    ...twice(
      'agreed',
      round.agreed.map(({ direction }) => direction)
    ),
    ...twice('roles', round.roles)
  ];
}

function dateFaults({ opensOn, closesOn, closedAt }: RoundDocument, exportedAt: string): Fault[] {
  const faults: Fault[] = [];
  if (closesOn !== null && closesOn < opensOn)
    faults.push({ path: 'closesOn', code: 'beforeFirst' });
  if (Date.parse(closedAt) > Date.parse(exportedAt))
    faults.push({ path: 'closedAt', code: 'afterExport' });
  return faults;
}

/**
 * What is wrong with a response of a round, by the place of the round; paths begin in the response.
 * Takes them in their order: of one person the second is one too many, and the first that says by
 * which scale it marks settles that for its round.
 */
export function responseFaults({ document, models }: Sound) {
  const people = new Set(document.people.map(({ id }) => id));
  const rounds = document.rounds.map(({ mode, model }) => ({
    asked: { mode, model: models.get(model) ?? MODEL },
    scale: null as Scale | null,
    seen: new Set<string>()
  }));
  return (at: number, { person, answers }: ResponseDocument): Fault[] => {
    const round = rounds[at];
    if (!round) throw new Error('The document has no such round.');
    const { asked, seen } = round;
    round.scale ??= scaleOf(asked.model, answers);
    return [
      ...personFaults(person, people, seen),
      ...violations(asked, answers, round.scale),
      ...missingReasons(answers)
    ];
  };
}

function personFaults(
  person: string | null,
  people: ReadonlySet<string>,
  seen: Set<string>
): Fault[] {
  if (person === null) return [];
  if (!people.has(person)) return [{ path: 'person', code: 'noSuchPerson' }];
  if (seen.has(person)) return [{ path: 'person', code: 'twice' }];
  seen.add(person);
  return [];
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
