/** One choice of a form that narrows a list. */
export interface FilterSelect {
  name: string;
  label: string;
  value: string | undefined;
  /** The choice of everything, where there is one. */
  all?: string;
  /** As the address has them, and in words. */
  options: readonly (readonly [string, string])[];
}
