import { MODEL, type Model } from '#lib/domain/model/index.ts';

/**
 * Where a respondent reads about the matrix of the own round. The built-in one is the same for
 * everybody; another version is a workspace's own, so that only its links lead there. Relative by
 * itself: kept pages hold no token.
 */
export const aboutOf = ({ version }: Pick<Model, 'version'>, own = 'about'): string =>
  version === MODEL.version ? '/about' : own;
