/** The same company through the eyes of its roles: the difference is a finding, not noise. */
import { ROLES, type Role } from './answers.ts';
import { byDirection } from './by-direction.ts';
import { compare, subtract, toNumber } from './fraction.ts';
import type { DirectionId } from './model/types.ts';
import { APART } from './outside-view.ts';
import { scoreAnswers } from './scoring.ts';
import { FEWEST_SHOWN, standing, type Assessment, type Scored } from './team.ts';

export interface RoleStanding {
  readonly role: Role;
  readonly standing: Scored;
}

/** Two roles that see a direction differently by a level or more. */
export interface RolesApart {
  readonly higher: Role;
  readonly lower: Role;
  readonly by: number;
}

/** For each direction the roles that may be shown, in the order of the list of roles. */
export function standingsByRole(assessment: Assessment): Record<DirectionId, RoleStanding[]> {
  const { anonymous, responses } = assessment;
  const scored = responses.map(({ role, answers }) => ({
    role,
    of: scoreAnswers(assessment, answers)
  }));
  return byDirection((direction) => {
    const here = scored.filter(({ of }) => of[direction].status === 'scored');
    const shown = rolesShown(
      here.map(({ role }) => role),
      anonymous
    );
    return shown.flatMap((role) => {
      const own = here.filter((response) => response.role === role).map(({ of }) => of[direction]);
      const result = standing(own, anonymous);
      return result.status === 'scored' ? [{ role, standing: result }] : [];
    });
  });
}

/**
 * Which roles may be shown, given the role of everyone who has a score (undefined: none told). In an
 * anonymous assessment each shown role has at least three and the others together at least three
 * or none: otherwise the total and the roles shown would give the rest away.
 */
export function rolesShown(roles: readonly (Role | undefined)[], anonymous: boolean): Role[] {
  const count = (role: Role) => roles.filter((other) => other === role).length;
  const shown = ROLES.filter((role) => count(role) >= (anonymous ? FEWEST_SHOWN : 1));
  const rest = roles.length - shown.reduce((total, role) => total + count(role), 0);
  if (!anonymous || rest === 0 || rest >= FEWEST_SHOWN) return shown;
  const fewest = Math.min(...shown.map(count));
  const given = shown.findLast((role) => count(role) === fewest); // joins the rest, which is then enough
  return shown.filter((role) => role !== given);
}

/** The role with the highest median and the one with the lowest, when they are a level apart. */
export function rolesApart(standings: readonly RoleStanding[]): RolesApart | null {
  const ranked = standings.toSorted((a, b) => compare(a.standing.score, b.standing.score));
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest) return null;
  const by = subtract(highest.standing.score, lowest.standing.score);
  if (compare(by, APART) < 0) return null;
  return { higher: highest.role, lower: lowest.role, by: toNumber(by) };
}
