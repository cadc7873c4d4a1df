import * as rights from '#lib/server/rights/service.ts';

const LONGEST_SEARCH = 200;

export async function load({ locals: { ctx, member }, url }) {
  const q = (url.searchParams.get('q') ?? '').slice(0, LONGEST_SEARCH).trim();
  return { q, found: await rights.find(ctx, member, q) };
}
