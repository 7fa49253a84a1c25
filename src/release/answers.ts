/** What web servers look up in a release before they send a page: the addresses that are gone or have moved. Pure. */
import { dirname, join, relative } from 'node:path/posix';
import type { Answers } from './addresses.ts';
import { markEnd } from './layout.ts';

export interface AnswerFiles {
  /** Content by path in the folder of the answers. */
  files: Map<string, string>;
  /** What each link points to, by its path. */
  links: Map<string, string>;
}

/**
 * For an address that is gone, there is a mark (an empty file) and a line of `go.txt`; for a moved one, a link (nginx)
 * and a line of `chuyen.txt` (Apache). So the configuration of a server need not change after a release, except that of
 * Caddy, which holds the moved addresses itself.
 */
export function toAnswerFiles(base: string, { gone, moved }: Pick<Answers, 'gone' | 'moved'>): AnswerFiles {
  const at = (kind: string, address: string) => join(kind, `${address.slice(1)}${markEnd}`);
  const withBase = (address: string) => base + address.slice(1);
  const table = [...moved].map(([from, to]) => `${withBase(from)} ${withBase(to)}\n`);
  return {
    files: new Map([
      ...gone.map((address) => [at('go', address), ''] as const),
      ['chuyen.txt', table.join('')],
      ['go.txt', gone.map((address) => `${withBase(address)}\n`).join('')],
    ]),
    links: new Map(
      [...moved].map(([from, to]) => {
        const link = at('chuyen', from);
        // The folder of the answers lies in the folder of the site.
        return [link, relative(dirname(join('x', link)), to.slice(1)).replace(/\/$/, '') || '.'];
      }),
    ),
  };
}
