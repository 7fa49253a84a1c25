/** Moves the folder of an entry, and changes its address and its id wherever the content mentions them. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { collections, folderNameAt } from '../../domain/collections.ts';
import { collectionNames } from '../../domain/fields.ts';
import { isReservedEntry } from '../../domain/site-paths.ts';
import { fileNameOf } from '../../domain/single-files.ts';
import { withdrawalsSchema } from '../../domain/withdrawal.ts';
import { readIfThere } from '../../release/file-error.ts';
import { listFiles } from '../../release/list-files.ts';
import { Refusal } from '../../release/refusal.ts';
import { appendWithdrawals, frontOf, isSample, listFile } from '../withdraw/record.ts';

interface Move {
  contentDir: string;
  today: string;
  /** Addresses without the base of the site. */
  from: string;
  to: string;
}

/** Returns the files whose text was changed, under their new paths. */
export function moveEntry({ contentDir, today, from, to }: Move): string[] {
  const [old, next] = [placeOf(contentDir, from), placeOf(contentDir, to)];
  if (old.collection !== next.collection) throw new Refusal(`${from} và ${to} phải cùng một mục của trang.`);
  if (!existsSync(old.folder)) throw new Refusal(`Không có bài nào ở ${from}.`);
  if (existsSync(next.folder)) throw new Refusal(`Đã có bài ở ${to}. Hãy chọn tên khác.`);
  if (isReservedEntry(next.collection, next.id))
    throw new Refusal(`${to} là chỗ trang dùng cho danh sách. Hãy chọn tên khác.`);
  const list = listFile(contentDir);
  const withdrawals = withdrawalsSchema.parse(parse(readIfThere(list) ?? '') ?? []);
  if (withdrawals.some(({ path }) => path === to))
    throw new Refusal(`${to} từng là địa chỉ của một bài đã gỡ. Hãy chọn tên khác.`);
  if (withdrawals.some(({ path }) => path === from))
    throw new Refusal(`${from} đã ghi ở ${fileNameOf('withdrawals')}.`);

  const isOnlyOne = collectionNames.every((name) => {
    const { folder, form } = collections[name];
    const file = form === 'folder' ? old.id : `${old.id}.${form}`;
    return name === old.collection || !existsSync(join(contentDir, folder, file));
  });
  const front = readFileSync(join(old.folder, 'index.mdx'), 'utf8');
  renameSync(old.folder, next.folder);
  const changed = textFiles(contentDir).filter((file) => {
    const before = readFileSync(file, 'utf8');
    const led = before.replaceAll(wholeWord(from.slice(1, -1)), to.slice(1, -1));
    // Fields name an entry by its id alone, so the id is replaced too, unless another collection has the same id.
    const after = isOnlyOne ? replaceId(led, file, old.id, next.id) : led;
    if (after !== before) writeFileSync(file, after);
    return after !== before;
  });
  const sample = isSample(frontOf(front));
  appendWithdrawals(contentDir, [{ path: from, on: today, reason: 'khac', redirect: to, sample }]);
  return [...new Set([...changed, list])].sort();
}

function placeOf(contentDir: string, address: string) {
  const collection = folderNameAt(address);
  const id = collection === undefined ? '' : address.slice(collections[collection].path.length).replace(/\/$/, '');
  if (collection === undefined || !address.endsWith('/') || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `“${address}” chưa đúng. Ghi như trên trang, có / ở hai đầu: /dien-hinh/2023-ten-bai/; tên gồm chữ thường không dấu, số, gạch nối.`,
    );
  return { collection, id, folder: join(contentDir, collections[collection].folder, id) };
}

const wholeWord = (text: string): RegExp => new RegExp(`(?<![a-z0-9-])${text}(?![a-z0-9-])`, 'g');

/** An id of one word is also a word of texts, or a key. It is replaced only where it is the whole value of a field. */
function replaceId(text: string, file: string, id: string, next: string): string {
  if (id.includes('-')) return text.replaceAll(wholeWord(id), next);
  const fields = file.endsWith('.mdx') ? frontOf(text) : text;
  const value = new RegExp(String.raw`(?<=(?:: +|^ *- +|[[,] *)["']?)${id}(?=["']? *(?:$|[\],}]| #))`, 'gm');
  return text.replace(fields, () => fields.replaceAll(value, next));
}

const textFiles = (folder: string): string[] =>
  listFiles(folder)
    .filter((path) => /\.(?:mdx|yaml)$/.test(path))
    .map((path) => join(folder, path));
