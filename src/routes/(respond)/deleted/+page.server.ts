/** The kept page is the one without a query. */
export const load = ({ url }) => ({ fromRound: url.searchParams.get('from') === 'round' });
