import { randomUUID } from 'node:crypto';
import { DIRECTION_IDS, LEVELS, type DirectionId } from '#lib/domain/model/types.ts';

interface SaveBody {
  client: string;
  seq: number;
  answers: Partial<Record<DirectionId, { level: number; comment: string }>>;
}

/** Per token what the server said it has: how often each direction was saved, and the last comment. */
export interface Acknowledged {
  token: string;
  saves: Partial<Record<DirectionId, { count: number; comment: string }>>;
}

/** One respondent's page: saves one direction after another, numbered as api.md says. */
export class SaveWriter {
  readonly path: string;
  readonly acknowledged: Acknowledged;
  readonly #client = randomUUID();
  #seq = 0;

  constructor(token: string) {
    this.path = `/a/${token}/answers`;
    this.acknowledged = { token, saves: {} };
  }

  next(): SaveBody {
    const seq = ++this.#seq;
    const direction = DIRECTION_IDS[seq % DIRECTION_IDS.length] as DirectionId;
    const level = LEVELS[seq % LEVELS.length] as number;
    const comment = `Save ${seq} of ${this.#client}`;
    return { client: this.#client, seq, answers: { [direction]: { level, comment } } };
  }

  acknowledge({ answers }: SaveBody) {
    for (const [direction, { comment }] of Object.entries(answers)) {
      const { saves } = this.acknowledged;
      const count = (saves[direction as DirectionId]?.count ?? 0) + 1;
      saves[direction as DirectionId] = { count, comment };
    }
  }
}
