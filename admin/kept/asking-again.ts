/**
 * While Decap opens an entry, asks again for what could not be read, until the server can be reached. Decap itself
 * would show “Đang mở bài…” for good. This also goes for the entry that Decap opens again after a save; the next save
 * waits for it (`one-save.ts`).
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { Unreachable } from '../../src/editors/git-server-error.ts';
import { isNoDraft, knownDraft, knownDrafts } from '../known-drafts.ts';

interface Reader {
  getEntry(path: string): Promise<unknown>;
  getMedia(folder?: string, withFolders?: boolean): Promise<unknown>;
  unpublishedEntry(which: { collection?: string; slug?: string }): Promise<unknown>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
  unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
}

/**
 * How the reading of an entry goes: `waiting` while no server can be reached, `read` when the waiting is over, `failed`
 * when the server refuses it.
 */
export type Reading = 'waiting' | 'read' | 'failed';

type Tell = (reading: Reading) => Promise<void>;

/** Milliseconds between two requests. */
const pause = 1000;

/**
 * Calls `tell` when the first request has reached no server, and when the waiting is over or the reading has failed.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export const askingAgain = <Class extends new (...args: any[]) => Reader>(Base: Class, tell: Tell): Class =>
  class extends Base {
    override getEntry(path: string): Promise<unknown> {
      return untilAnswered(() => super.getEntry(path), isOpeningPublished, tell);
    }

    override getMedia(...which: [folder?: string, withFolders?: boolean]): Promise<unknown> {
      return untilAnswered(() => super.getMedia(...which), isOpeningAny, tell);
    }

    override unpublishedEntry(which: { collection?: string; slug?: string }): Promise<unknown> {
      const { collection = '', slug = '' } = which;
      return untilAnswered(
        () => super.unpublishedEntry(which),
        () => isOpeningDraft(collection, slug),
        tell,
      );
    }

    override unpublishedEntryDataFile(...file: [collection: string, slug: string, path: string, id: string]) {
      const [collection, slug] = file;
      return untilAnswered(
        () => super.unpublishedEntryDataFile(...file),
        () => isOpeningDraft(collection, slug),
        tell,
      );
    }

    override unpublishedEntryMediaFile(...file: [collection: string, slug: string, path: string, id: string]) {
      const [collection, slug] = file;
      return untilAnswered(
        () => super.unpublishedEntryMediaFile(...file),
        () => isOpeningDraft(collection, slug),
        tell,
      );
    }
  };

async function untilAnswered<Answer>(
  ask: () => Promise<Answer>,
  isOpening: () => boolean,
  tell: Tell,
): Promise<Answer> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      const answer = await ask();
      if (!isFirst) await tell('read');
      return answer;
    } catch (error) {
      if (!(error instanceof Unreachable && isOpening())) {
        // Decap goes on with the published version of an entry that has no draft.
        if (isOpening() && !isNoDraft(error)) await tell('failed');
        else if (!isFirst) await tell('read');
        throw error;
      }
      if (isFirst) await tell('waiting');
      await new Promise((go) => setTimeout(go, pause));
    }
  }
}

type Entities = Map<string, Map<string, unknown>>;

const isFetching = (entry: Map<string, unknown> | undefined): boolean => entry?.get('isFetching') === true;

const isOpeningDraft = (collection: string, slug: string): boolean => isFetching(knownDraft(collection, slug));

/** Decap opens one entry at a time, so the path is not compared. */
const isOpeningPublished = (): boolean =>
  (store.getState().entries.get('entities') as Entities | undefined)?.some(isFetching) === true;

const isOpeningAny = (): boolean => isOpeningPublished() || knownDrafts()?.some(isFetching) === true;
