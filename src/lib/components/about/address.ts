import { MODEL, type Model } from '#lib/domain/model/index.ts';

/**
 * Where a respondent reads about the matrix of the own round. The built-in one is told of to
 * everybody (undefined); another version is a workspace's own, so that only its links lead there.
 * Relative by itself: kept pages hold no token.
 */
export const aboutOf = ({ version }: Pick<Model, 'version'>, own = 'about'): string | undefined =>
  version === MODEL.version ? undefined : own;
