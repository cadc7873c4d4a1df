import type { Cell, FigureKind } from './types.ts';

/** What there is no figure for stays an empty cell: never a zero, never a dash that adds up wrongly. */
const figure =
  (kind: FigureKind) =>
  (value: number | null | undefined): Cell =>
    value === null || value === undefined ? null : { kind, value };

export const score = figure('score');
export const whole = figure('whole');
export const delta = figure('delta');
export const share = figure('share');
export const agreement = figure('agreement');

/** A day, or the day of an instant. */
export const day = (iso: string | null | undefined): Cell =>
  iso ? { day: iso.slice(0, 10) } : null;

/** A spreadsheet takes a cell that begins so for a formula; full-width forms count as well. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text that stays text. An XLSX file says so of every cell, but a sheet is saved as CSV again, or a
 * cell confirmed with Enter: so both formats carry the apostrophe.
 */
export const inert = (text: string): string => text.replace(FORMULA, "'$&");
