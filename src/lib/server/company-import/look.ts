/** Looking at a company: what would come, with its responses put where they will be. */
import type { Answer, Answers } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/model/types.ts';
import type { Member } from '../access/principal.ts';
import type { Context } from '../context.ts';
import { transaction } from '../db/transaction.ts';
import * as limits from '../limits/service.ts';
import { erase } from './forget.ts';
import { previewOf } from './preview.ts';
import { read } from './read.ts';
import * as repository from './repository.ts';
import { responsesOf, type Given } from './responses.ts';
import { responseRows } from './rows.ts';
import type { Places, Preview, Sound, Source, Wrong } from './types.ts';

/** Reading the largest document takes seconds. */
const BY_ACCOUNT: limits.Limit = { purpose: 'company import', most: 20, windowSeconds: 600 };

/** Few a transaction: others save meanwhile. */
const PORTION = 50;

/**
 * What would come of a document. Its responses lie among the others afterwards, under rounds that
 * are not there, so that nobody reads them and taking the company in is short; without being taken
 * in they are erased an hour later, or with the next look of the same person.
 */
export async function preview(
  ctx: Context,
  member: Member,
  source: Source,
  locale: Locale
): Promise<{ preview: Preview } | Wrong | { retryAfterSeconds: number }> {
  const retryAfterSeconds = await transaction(ctx.db, (trx) =>
    limits.use(trx, BY_ACCOUNT, member.accountId, ctx.now())
  );
  if (retryAfterSeconds !== null) return { retryAfterSeconds };
  const found = await read(source, locale);
  if (!('sound' in found)) return found;
  for (const id of await repository.lookedAt(ctx.db, member)) await erase(ctx, id);
  const { sound } = found;
  const places = placesOf(ctx, sound);
  const id = ctx.random.id();
  await transaction(ctx.db, (trx) =>
    repository.keep(trx, member, { id, sound, places, at: ctx.now().toISOString() })
  );
  const put = await putResponses(ctx, member, { source, sound, places, locale });
  if ('voices' in put) return { preview: await previewOf(ctx, member, { ...put, id, sound }) };
  await erase(ctx, id);
  return put;
}

const placesOf = (ctx: Context, { document }: Sound): Places => ({
  rounds: document.rounds.map(() => ctx.random.id()),
  people: Object.fromEntries(document.people.map(({ id }) => [id, ctx.random.id()]))
});

interface Looking {
  source: Source;
  sound: Sound;
  places: Places;
  locale: Locale;
}

/** By round what was answered, without the words: as much as scoring takes. */
type Voices = { answers: Answers }[][];

async function putResponses(
  ctx: Context,
  member: Member,
  { source, sound, places, locale }: Looking
): Promise<{ voices: Voices } | Wrong> {
  const voices: Voices = sound.document.rounds.map(() => []);
  const reading = responsesOf(source, sound, locale);
  for (let step = await reading.next(); ; step = await reading.next()) {
    if (step.done) return step.value ?? { voices };
    for (let from = 0; from < step.value.length; from += PORTION)
      await putPortion(ctx, member, places, sound, step.value.slice(from, from + PORTION));
    for (const { round, response } of step.value)
      voices[round]?.push({ answers: wordless(response.answers) });
  }
}

function putPortion(
  ctx: Context,
  member: Member,
  places: Places,
  { document }: Sound,
  portion: readonly Given[]
): Promise<void> {
  const rows = portion.flatMap(({ round: n, response }) => {
    const [round, id] = [document.rounds[n], places.rounds[n]];
    return round && id ? [responseRows(ctx, member, { ...round, id }, response, places)] : [];
  });
  return transaction(ctx.db, async (trx) => {
    await repository.insertResponses(
      trx,
      rows.map(({ row }) => row)
    );
    await repository.insertAnswers(
      trx,
      rows.flatMap(({ answers }) => answers)
    );
  });
}

const WORDS: ReadonlySet<string> = new Set(['comment', 'evidence', 'reasons']);

const wordless = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([direction, answer]) => [
      direction,
      Object.fromEntries(
        Object.entries(answer).filter(([field]) => !WORDS.has(field))
      ) as unknown as Answer
    ])
  );
