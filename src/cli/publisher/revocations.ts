/**
 * Copies revocations into older content: each recognition that the newer content says was revoked is marked as revoked
 * in the older content too. As with withdrawals, the newer content may be broken.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { nameRevoked, pageOfRevoked } from '../../domain/revocations.ts';
import { collections } from '../../domain/collections.ts';
import { isDay } from '../../domain/days.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';
import { frontOf } from '../withdraw/record.ts';
import { parseLoosely, scanItems, type Item } from './loose-list.ts';
import { comesFrom, folderOf, frontsIn, isShown, type Older } from './withdrawals.ts';

export interface Revocation {
  /** Address of the exemplar. */
  path: string;
  /** The fields of the recognition, as they are written. */
  award: Item;
  /** Its place in the list. */
  index: number;
  date: unknown;
  document: unknown;
}

export const findRevocations = (contentDir: string): Revocation[] =>
  frontsIn(contentDir, 'exemplars').flatMap(({ path, front }) =>
    awardsIn(front).flatMap((award, index): Revocation[] => {
      const revoked = revocationOf(award);
      return revoked === undefined ? [] : [{ path, award, index, ...revoked }];
    }),
  );

/** The recognitions in the front matter, even if the other fields or the recognitions themselves are not valid YAML. */
function awardsIn(front: string): Item[] {
  const [block = ''] = /^recognitions[ \t]*:[^]*?(?=^[^\s#-]|$(?![^]))/m.exec(front) ?? [];
  const parsed = parseLoosely(block);
  const listed = isItem(parsed) ? parsed['recognitions'] : undefined;
  return Array.isArray(listed) && listed.every(isItem) ? listed : scanItems(block.slice(block.indexOf(':') + 1));
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

function revocationOf(award: Item): Pick<Revocation, 'date' | 'document'> | undefined {
  const { revoked, date } = award;
  if (isItem(revoked)) return { date: revoked['date'], document: revoked['document'] };
  // `scanItems` puts what stands below `revoked` among the fields of the recognition, so a `date` there means that it
  // was revoked. A `revoked` without anything below it is an empty field.
  return date !== undefined || typeof revoked === 'string' ? { date: date ?? revoked, document: undefined } : undefined;
}

/**
 * Returns the names of the revocations that were new in the older content, without those of exemplars that are not
 * shown: no release tells of these, so they would be new for ever. `withdrawals` are those of the newer content, which
 * say where an exemplar has moved from.
 */
export function revokeIn(
  older: Omit<Older, 'inUse'>,
  revocations: readonly Revocation[],
  withdrawals: readonly Withdrawal[],
): string[] {
  return revocations.flatMap((revocation) =>
    [revocation.path, ...comesFrom(revocation.path, withdrawals)].flatMap(
      (path) => revoke(older, path, revocation) ?? [],
    ),
  );
}

/**
 * Revokes what the served release shows as revoked, in case the content on this machine does not say so. `names` are
 * those of `nameRevoked`, which do not contain the day.
 */
export function revokeAsServed(older: Older, names: readonly string[], withdrawals: readonly Withdrawal[]): void {
  for (const name of new Set(names)) {
    const page = pageOfRevoked(name);
    for (const path of [page, ...comesFrom(page, withdrawals)]) {
      const source = readIfThere(join(folderOf(older.contentDir, path) ?? '', 'index.mdx')) ?? '';
      const alike = awardsIn(frontOf(source)).flatMap((award, index) =>
        isNamed(award, name) ? [{ path, award, index, date: undefined, document: undefined }] : [],
      );
      const open = alike.filter(({ award }) => award['revoked'] === undefined);
      const missing = names.filter((each) => each === name).length - (alike.length - open.length);
      for (const revocation of open.slice(0, Math.max(0, missing))) revoke(older, path, revocation);
    }
  }
}

const isNamed = ({ year, title, conferredBy }: Item, name: string): boolean => {
  const award = { year: Number(year), title: String(title), conferredBy: String(conferredBy) };
  return nameRevoked(pageOfRevoked(name), award) === name;
};

function revoke(
  older: Omit<Older, 'inUse'>,
  path: string,
  { award, index, date, document }: Revocation,
): string | undefined {
  const { contentDir, today } = older;
  const file = join(folderOf(contentDir, path) ?? '', 'index.mdx');
  const source = readIfThere(file) ?? '';
  const front = frontOf(source);
  const fields = parseDocument(front);
  const list = fields.get('recognitions');
  if (fields.errors.length > 0 || !isSeq(list)) return undefined;
  const awards = list.toJSON() as Item[];
  const at = findAward(awards, award, index);
  const found = awards[at];
  if (found === undefined || found['revoked'] !== undefined) return undefined;
  const { year, title, conferredBy } = found;
  const isUsable = typeof date === 'string' && isDay(date) && date <= today && date.slice(0, 4) >= String(year);
  const hasDocument =
    typeof document === 'string' && existsSync(join(contentDir, collections.documents.folder, `${document}.yaml`));
  fields.setIn(['recognitions', at, 'revoked'], {
    date: isUsable ? date : today,
    ...(hasDocument ? { document } : {}),
  });
  const marked = fields.toString({ lineWidth: 0 }).trimEnd();
  writeFileSync(
    file,
    source.replace(front, () => marked),
  );
  if (!isShown(older, path)) return undefined;
  return nameRevoked(path, { year: Number(year), title: String(title), conferredBy: String(conferredBy) });
}

/**
 * Index of the recognition that `wanted` names: of those with its year and title, the one that differs least, and of
 * equals the one at `index`. -1 if there is none.
 */
function findAward(awards: readonly Item[], wanted: Item, index: number): number {
  // `scanItems` gives keys in lower case.
  const isSame = (award: Item, key: string) => String(award[key]) === String(wanted[key] ?? wanted[key.toLowerCase()]);
  const places = [...awards.keys()].filter((at) => ['year', 'title'].every((key) => isSame(awards[at] ?? {}, key)));
  const rank = (at: number) =>
    ['text', 'rank', 'conferredBy', 'document'].filter((key) => isSame(awards[at] ?? {}, key)).length * 2 +
    Number(at === index);
  return places.toSorted((one, other) => rank(other) - rank(one))[0] ?? -1;
}
