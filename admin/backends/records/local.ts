import type { Note, Records, Versions } from './records.ts';

type Ask = (action: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Versions and notes by actions that our content server adds to those of Decap's proxy. */
export const localRecords = (ask: Ask): Records => ({
  listVersions: async ({ isDraft: _, ...entry }, page) => (await ask('entryVersions', { ...entry, page })) as Versions,
  readVersion: async (path, version) => {
    const { text } = (await ask('entryVersion', { path, version })) as { text: string | null };
    return text ?? undefined;
  },
  listNotes: async ({ collection, slug }) => (await ask('draftNotes', { collection, slug })) as Note[],
  addNote: async ({ collection, slug }, text) => {
    await ask('addDraftNote', { collection, slug, text });
  },
  // No other program looks at the drafts on this machine.
  listChecks: () => Promise.resolve([]),
});
