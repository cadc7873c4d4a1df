import type { ReportContent, Section, SectionId } from '#lib/report/content.ts';
import { factsOf } from '#lib/components/team/facts.ts';
import type { Choices } from '#lib/report/choices.ts';
import { comparison } from './comparison.ts';
import { cover, type Release } from './cover.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { plan } from './plan.ts';
import { profile } from './profile.ts';
import { quarters } from './quarters.ts';
import type { Making, Source } from './source.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';
import { outside, roles, talk } from './team.ts';
import { answers, remarks } from './voices.ts';
import { ways } from './ways.ts';

/** Null: the round has nothing to say under this heading. */
type Maker = (making: Making) => Omit<Section, 'id'> | null;

const MAKERS: Readonly<Record<SectionId, Maker>> = {
  ...{ profile, table, comparison, quarters, steps, plan },
  ...{ talk, roles, outside, explanations, ways, answers, remarks }
};

/**
 * The document of a report: what the services tell of a round, as chosen. Sections without anything
 * to say are left out; nothing comes in that the services did not let through.
 */
export function compose(source: Source, choices: Choices, release: Release): ReportContent {
  const { locale } = choices;
  const making = { source, choices, locale };
  return {
    ...{ format: 1, locale, brand: source.brand },
    cover: cover(making, release),
    figures: figures(making),
    facts: factsOf(source.team, locale),
    sections: choices.sections.flatMap((id) => {
      const made = MAKERS[id](making);
      return made ? [{ id, ...made }] : [];
    })
  };
}

/** The sections that a report of this round could have. */
export function possible(source: Source, choices: Choices): SectionId[] {
  const making = { source, choices, locale: choices.locale };
  return (Object.keys(MAKERS) as SectionId[]).filter((id) => MAKERS[id](making) !== null);
}
