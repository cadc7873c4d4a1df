/**
 * A company's plan: which steps it takes in which quarter, by whom, and what came of them. This is
 * the folder's only face; every function takes the context first and the member second, and a
 * company of another workspace is the same to it as one that does not exist.
 */
export { calendar, table } from './agenda.ts';
export { setCapacity } from './capacity.ts';
export { mend, sayMoves } from './mend.ts';
export { outcome, type EntryOutcome, type OutcomeView } from './outcome.ts';
export { owners } from './owners.ts';
export { get, places, type Places } from './read.ts';
export { add, change, move, nudge, remove, restore, setStatus, type PlanRefusal } from './steps.ts';
export {
  suggest,
  takeOver,
  type Asked,
  type SuggestedStep,
  type SuggestionView,
  type Taken,
  type TakenOver
} from './suggest.ts';
export type * from './types.ts';
