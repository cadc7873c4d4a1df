/** Respondents' pages are documents: no client-side router, no hydration; see src/islands. */
export const csr = false;
