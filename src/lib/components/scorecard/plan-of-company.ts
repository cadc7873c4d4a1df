import type { StepId } from '#lib/domain/model/types.ts';
import type { Quarter } from '#lib/domain/quarter.ts';

/** The plan of the company whose scorecard it is, as far as its steps lead there. */
export interface PlanOfCompany {
  href: string;
  /** Where steps are planned. */
  quarters: Readonly<Partial<Record<StepId, Quarter>>>;
  /** The quarter it is. */
  now: Quarter;
  mayChange: boolean;
}
