/** Hashes of the paths of withdrawn entries, for browsers that may have stored them. A hash hides the address. */
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { letters } from '../offline/kept.ts';
import { getStore } from '../queries/store.ts';

export const GET: APIRoute = async () => {
  const { tombstones } = await getStore();
  return Response.json(tombstones.map(({ path }) => letters(createHash('sha256').update(path).digest())).sort());
};
