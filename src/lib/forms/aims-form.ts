/** The fields by which a company's weights and targets are set: a target a direction and quarter. */
import { z } from 'zod';
import { DIRECTION_IDS, LEVELS, type DirectionId } from '#lib/domain/model/types.ts';
import { parseQuarter, type Quarter } from '#lib/domain/quarter.ts';
import { optional, paragraphs, rowVersion } from './text.ts';

export const WEIGHTS = [0.5, 1, 1.5, 2, 2.5, 3] as const;
export const LONGEST_NOTE = 2000;
/** Years ahead, and no more than a hand can have made. */
const MOST_QUARTERS = 40;

export const weightField = (direction: DirectionId) => `weight-${direction}`;
export const targetField = (quarter: string, direction: DirectionId) =>
  `target-${quarter}-${direction}`;
export const noteField = (quarter: string) => `note-${quarter}`;

const oneOf = <T extends number>(values: readonly [T, ...T[]]) =>
  z.enum(values.map(String) as [string, ...string[]]).transform((text) => Number(text) as T);

const weight = oneOf(WEIGHTS);
const level = optional(oneOf(LEVELS));
const note = paragraphs(LONGEST_NOTE);
const direction = z.enum(DIRECTION_IDS);

const quarter = z.string().transform((text, { addIssue }) => {
  const parsed = parseQuarter(text);
  if (!parsed) addIssue({ code: 'custom', message: 'wrong' });
  return parsed as Quarter;
});

/** "wishes", "default loyalty", "raise management 3", "later": a button beside the one that saves. */
const also = z.string().transform((text, { addIssue }) => {
  const [kind, name, to] = text.split(' ');
  const parsed = { direction: direction.safeParse(name).data, to: level.safeParse(to).data };
  if (kind === 'wishes') return { kind } as const;
  if (kind === 'later') return { kind } as const;
  if (kind === 'default' && parsed.direction) return { kind, direction: parsed.direction } as const;
  if (kind === 'raise' && parsed.direction && parsed.to)
    return { kind, direction: parsed.direction, to: parsed.to } as const;
  addIssue({ code: 'custom', message: 'wrong' });
  return z.NEVER;
});

export const aimsForm = z
  .looseObject({
    quarter: z.array(quarter).max(MOST_QUARTERS),
    version: rowVersion,
    also: also.optional(),
    later: quarter.optional()
  })
  .transform(({ quarter: quarters, version, also, later, ...fields }, { addIssue }) => {
    /** One field by its schema; what is wrong is said at its name. */
    function read<S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined {
      const { success, data, error } = schema.safeParse(fields[name], { reportInput: true });
      if (success) return data;
      for (const issue of error.issues) addIssue({ ...issue, path: [name] } as never);
      return undefined;
    }
    const weights = DIRECTION_IDS.map((id) => [id, read(weightField(id), weight)] as const);
    return {
      ...{ version, also: also?.kind === 'later' ? undefined : also },
      /** A later quarter to go on with. */
      later: also?.kind === 'later' ? later : undefined,
      weights: Object.fromEntries(weights.filter(([, value]) => value !== undefined)),
      quarters: [...new Set(quarters)].map((quarter) => {
        const levels = DIRECTION_IDS.map(
          (id) => [id, read(targetField(quarter, id), level)] as const
        );
        return {
          quarter,
          levels: Object.fromEntries(levels.filter(([, value]) => value !== undefined)),
          note: read(noteField(quarter), note.default('')) ?? ''
        };
      })
    };
  });
