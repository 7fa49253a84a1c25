/**
 * Tells browsers which stored entries were withdrawn, so that they delete their copies. The file holds hashes, because
 * the addresses themselves must not be published.
 */
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { letters } from '../offline/kept.ts';
import { getStore } from '../queries/store.ts';

export const GET: APIRoute = async () => {
  const { tombstones } = await getStore();
  return Response.json(tombstones.map(({ path }) => letters(createHash('sha256').update(path).digest())).sort());
};
