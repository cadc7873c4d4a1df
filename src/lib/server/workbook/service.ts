/**
 * A released report as tables: what its page says, with the figures as figures. Drawn from the frozen
 * document alone, as the PDF and the slides are. The folder's only face.
 */
export { book } from './book.ts';
