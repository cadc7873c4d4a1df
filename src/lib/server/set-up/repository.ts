import { prepared } from '../db/prepared.ts';

const SET_UP_AT = 'setUpAt';

export const doneAt = prepared((db) =>
  db.selectFrom('installation').select('value').where('key', '=', SET_UP_AT)
);

/** Says that it is done, unless another said so first: of two, one touches a row. */
export const close = prepared((db, p: { at: string }) =>
  db
    .insertInto('installation')
    .values({ key: SET_UP_AT, value: p.at })
    .onConflict((conflict) => conflict.column('key').doNothing())
);

export const addCode = prepared((db, p: { codeHash: string; at: string }) =>
  db.insertInto('setup_code').values({ code_hash: p.codeHash, created_at: p.at })
);

export const findCode = prepared((db, p: { codeHash: string }) =>
  db.selectFrom('setup_code').select('created_at').where('code_hash', '=', p.codeHash)
);

export const forgetCodes = prepared((db) => db.deleteFrom('setup_code'));
