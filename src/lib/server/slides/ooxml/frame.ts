/** Where things stand on every slide, in points, for the layouts and for those who fill them. */
export const SIZE = { width: 960, height: 540 } as const;

export const SIDE = 48;

export const INNER = SIZE.width - 2 * SIDE;

/** The title of a content slide: two lines of the usual size. */
export const TITLE = { x: SIDE, y: 40, width: INNER, height: 64 } as const;

/** What is below the title and above the footer. */
export const BODY = { x: SIDE, y: 112, width: INNER, height: 368 } as const;

export const COVER_TITLE = { x: SIDE, y: 176, width: 780, height: 148 } as const;

export const FOOTER = { x: SIDE, y: 502, width: 640, height: 26 } as const;

const NUMBER_WIDTH = 36;
export const NUMBER = {
  x: SIZE.width - SIDE - NUMBER_WIDTH,
  y: FOOTER.y,
  width: NUMBER_WIDTH,
  height: 14
} as const;

/** The letters of footer and page number. */
export const SMALL_PRINT = 8;

/** A logo keeps its proportions inside these. */
export const COVER_LOGO = { x: SIDE, y: 44, width: 240, height: 64 } as const;
export const SMALL_LOGO = { x: NUMBER.x - 108, y: 498, width: 96, height: 24 } as const;
