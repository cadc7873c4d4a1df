/** Where a score lies on a line from 1 to 5, and how far it is between two, as SVG takes it. */
export const onScale = (score: number) => `${(score - 1) * 25}%`;
export const alongScale = (from: number, to: number) => `${(to - from) * 25}%`;
