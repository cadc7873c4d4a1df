import { headingOf } from '#lib/components/plan/heading.ts';
import { stepOf } from '#lib/domain/model/index.ts';
import { units } from '#lib/domain/plan-load.ts';
import { capitalised } from '#lib/i18n/direction-names.ts';
import { formats } from '#lib/i18n/format.ts';
import { planWords, sayLoad, sayStep } from '#lib/i18n/plan.ts';
import { say } from '#lib/i18n/say.ts';
import { stepWords } from '#lib/i18n/steps.ts';
import type { PlannedStep, Section } from '#lib/report/content.ts';
import type { PlannedEntry, PlanView } from '../../plans/service.ts';
import type { Making } from './source.ts';

/** The plan as it stands, by quarters; null while nothing is planned. Notes and links stay inside. */
export function plan({ source, locale }: Making): Omit<Section, 'id'> | null {
  const view = source.plan;
  const entries = view?.entries.filter(({ status }) => status !== 'dropped') ?? [];
  if (!view || entries.length === 0) return null;
  const capacity = units(view.capacity.sizes);
  const begun = [...new Set(entries.map(({ quarter }) => quarter))];
  const { quarter: sayQuarter } = formats(locale);
  const quarters = begun.map((quarter) => {
    const load = view.loads.find((one) => one.quarter === quarter);
    return {
      name: sayQuarter(quarter),
      load: load ? sayLoad(load, capacity, locale) : '',
      isOver: (load?.over ?? 0) > 0,
      steps: entries
        .filter((entry) => entry.quarter === quarter)
        .map((entry) => planned(entry, view, locale))
    };
  });
  return {
    heading: headingOf(entries, view, locale),
    note: null,
    blocks: [{ kind: 'roadmap', quarters }]
  };
}

function planned(entry: PlannedEntry, { model }: PlanView, locale: Making['locale']): PlannedStep {
  const t = planWords[locale];
  const f = formats(locale);
  const { step, status, quarter, last, owner, dueOn } = entry;
  const { outcome, effort, weeks } = stepOf(model, step);
  const words = stepWords[locale];
  return {
    way: capitalised(sayStep(step, locale)),
    outcome: say(outcome, locale),
    status: t.statuses[status],
    isDone: status === 'done',
    facts: [
      `${words.efforts[effort]}, ${words.weeks(...weeks)}`,
      last === quarter ? '' : t.lasts(f.quarter(last)),
      [owner, dueOn && t.until(f.day(dueOn))].filter(Boolean).join(', ')
    ].filter((fact) => fact !== '')
  };
}
