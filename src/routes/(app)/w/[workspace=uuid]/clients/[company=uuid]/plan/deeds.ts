/** What can be done on the page of a plan. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import {
  addForm,
  atForm,
  capacityForm,
  mendForm,
  moveForm,
  nudgeForm,
  restoreForm,
  statusForm
} from '#lib/forms/plan-forms.ts';
import { readForm } from '#lib/forms/read-form.ts';
import type { StepId } from '#lib/domain/model/types.ts';
import type { Notice } from '#lib/i18n/notices.ts';
import { acted } from '#lib/server/http/acted.ts';
import { notify } from '#lib/server/http/notice.ts';
import * as plans from '#lib/server/plans/service.ts';

type Event = RequestEvent<{ workspace: string; company: string }>;

/** Back to the plan, at the step it was about. */
function done({ cookies, url, params }: Event, notice: Notice, step?: StepId): never {
  notify(cookies, url, notice);
  const at = step ? `#step-${step}` : '';
  redirect(303, `/w/${params.workspace}/clients/${params.company}/plan${at}`);
}

type Problem = { stale: plans.PlanEntry | null; step: StepId } | 'mendStale' | 'tooFar';
const problem = (status: 400 | 409, what: Problem) => fail(status, { problem: what });

/** Reads a form whose fields nobody types: what is wrong with it is no page of ours. */
async function read<S extends z.ZodType>(event: Event, schema: S): Promise<z.output<S>> {
  const form = await readForm(schema, event.request, event.locals.locale);
  if (!form.ok) error(400, 'invalid');
  return form.data;
}

/** An action on one step of the plan, with what it says when it is done. */
const onStep =
  <S extends z.ZodType<plans.At>>(
    schema: S,
    notice: Notice,
    work: (
      event: Event,
      data: z.output<S>
    ) => Promise<'moved' | 'changed' | 'removed' | plans.Stale | plans.PlanRefusal>
  ) =>
  async (event: Event) => {
    const data = await read(event, schema);
    const result = acted(await work(event, data));
    if (result === 'tooFar') return problem(400, result);
    if (typeof result === 'object') return problem(409, { ...result, step: data.step });
    return done(event, notice, result === 'removed' ? undefined : data.step);
  };

const whose = ({ locals, params }: Event) => [locals.ctx, locals.member, params.company] as const;

async function add(event: Event) {
  const data = await read(event, addForm);
  const result = acted(await plans.add(...whose(event), data));
  if (result === 'tooFar') return problem(400, result);
  return done(event, 'stepPlanned', data.step);
}

async function restore(event: Event) {
  const { step } = await read(event, restoreForm);
  acted(await plans.restore(...whose(event), step));
  return done(event, 'stepRestored', step);
}

async function mend(event: Event) {
  const data = await read(event, mendForm);
  const result = acted(await plans.mend(...whose(event), data));
  return result === 'otherwise' ? problem(409, 'mendStale') : done(event, 'planMended', data.step);
}

async function capacity(event: Event) {
  const form = await readForm(capacityForm, event.request, event.locals.locale);
  const refused = (status: 400 | 409, errors = {}) =>
    fail(status, { capacity: { values: form.values, errors, stale: status === 409 } });
  if (!form.ok) return refused(400, form.errors);
  const { version, ...sizes } = form.data;
  const result = acted(await plans.setCapacity(...whose(event), { version, sizes }));
  return result === 'set' ? done(event, 'saved') : refused(409);
}

export const actions = {
  ...{ add, restore, mend, capacity },
  move: onStep(moveForm, 'stepMoved', (event, { quarter, before = null, ...at }) =>
    plans.move(...whose(event), at, { quarter, before })
  ),
  nudge: onStep(nudgeForm, 'stepMoved', (event, { by, ...at }) =>
    plans.nudge(...whose(event), at, by === 'earlier' ? -1 : 1)
  ),
  status: onStep(statusForm, 'saved', (event, { status, ...at }) =>
    plans.setStatus(...whose(event), at, status)
  ),
  remove: onStep(atForm, 'stepRemoved', (event, at) => plans.remove(...whose(event), at))
};
