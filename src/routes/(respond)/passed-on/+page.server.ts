export const load = ({ url }) => ({ byHand: url.searchParams.get('by') === 'hand' });
