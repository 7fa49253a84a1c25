/**
 * Pagefind identifies a result by an id that its build API does not return. The id is read from the fragment files
 * instead: the file name is the id, and the content is `mark` followed by JSON with the address (`url`) that was given.
 * The format is not documented.
 */
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { mark } from '../cbor.ts';

const fragment = /^fragment\/(.+)\.pf_fragment$/;

const isFragment = ({ path }: IndexFile): boolean => fragment.test(path);

/** The id of each address. Throws when a fragment has another format. */
export function readIds(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.filter(isFragment).map(({ path, content }) => {
      const id = fragment.exec(path)?.[1];
      const text = gunzipSync(content).toString('utf8');
      const url = text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as { url?: unknown }).url : undefined;
      if (id === undefined || typeof url !== 'string')
        throw new Error(`Pagefind ghi ${path} theo khuôn khác trước. Hãy xem lại src/search/build/fragment-url.ts.`);
      return [url, id];
    }),
  );
}
