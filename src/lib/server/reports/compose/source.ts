import type { Locale } from '#lib/domain/model/types.ts';
import type { ReportBrand } from '#lib/report/content.ts';
import type { Compared, QuartersView } from '../../comparisons/service.ts';
import type { PlanView } from '../../plans/service.ts';
import type { TeamView } from '../../teams/service.ts';
import type { Choices } from '#lib/report/choices.ts';

/** All that a report is made from, as the services let it be told. */
export interface Source {
  readonly team: TeamView;
  /** With the round chosen; null: none was, or there is nothing to compare. */
  readonly compared: Compared | null;
  readonly quarters: QuartersView;
  readonly plan: PlanView | null;
  readonly brand: ReportBrand;
}

/** What a section is made with. */
export interface Making {
  readonly source: Source;
  readonly choices: Choices;
  readonly locale: Locale;
}
