/** How clients may be ordered; a minus turns an order round. */
export const CLIENT_SORTS = ['name', 'index', '-index', 'round', '-round', 'attention'] as const;
export type ClientSort = (typeof CLIENT_SORTS)[number];
