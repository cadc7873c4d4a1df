import { DIRECTION_IDS, type DirectionId } from '#lib/domain/model/types.ts';

export const isDirection = (text: string): text is DirectionId =>
  DIRECTION_IDS.some((id) => id === text);
