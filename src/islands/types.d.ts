declare module 'virtual:islands' {
  /** Addresses of the scripts in src/islands, by name. */
  export const islands: Record<
    'survey' | 'scorecard' | 'time-zone' | 'plan' | 'copy' | 'board' | 'print' | 'report',
    string
  >;
}
