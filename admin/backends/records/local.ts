import type { Records, Versions } from './records.ts';

type Ask = (action: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Records of entries on this machine, from the content server's own actions. */
export const localRecords = (ask: Ask): Records => ({
  listVersions: async ({ isDraft: _, ...entry }, page) => (await ask('entryVersions', { ...entry, page })) as Versions,
  readVersion: async (path, version) => {
    const { text } = (await ask('entryVersion', { path, version })) as { text: string | null };
    return text ?? undefined;
  },
});
