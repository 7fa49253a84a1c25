/** Last checks before an entry is saved, sent to a reviewer or published. Unfinished drafts are saved too. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type Map } from 'immutable';
import { describeEntry } from '../draft.ts';
import type { PlacedProblem } from './placement.ts';
import type { Checker } from './report.ts';

type Entry = Map<string, unknown>;

/** Has an empty name, because Decap would show the name before the message. */
class Refusal extends Error {
  override name = '';
}

/** Resolves to the values to save; rejects when not even a draft can be saved. */
export async function beforeSaving(entry: Entry, checker: Checker): Promise<unknown> {
  const { data, stops } = checker.of(describeEntry(entry));
  refuse(stops);
  if (entry.get('newRecord') === true) await refuseTakenName(entry);
  return fromJS(data);
}

export function beforePublishing(entry: Entry, checker: Checker): void {
  const { errors, awaited } = checker.of(describeEntry(entry));
  refuse([...errors, ...awaited]);
}

/** Throws if the draft has errors. What it still waits for stops only publishing. */
export function beforeReview(entry: Entry, checker: Checker): void {
  refuse(checker.of(describeEntry(entry)).errors);
}

/** How many problems one message names; the panel below the form lists all of them. */
const told = 3;

function refuse(problems: readonly PlacedProblem[]): void {
  if (problems.length === 0) return;
  const texts = problems.slice(0, told).map(({ text }) => text);
  if (problems.length > told) texts.push('Mở bài, danh sách ở cuối biểu mẫu dẫn tới từng chỗ.');
  throw new Refusal(`còn ${problems.length} chỗ phải sửa. ${texts.join(' ')}`);
}

/** If the name is taken, Decap would add a number to the file name, and the site would not find `index-1.mdx`. */
async function refuseTakenName(entry: Entry): Promise<void> {
  const { collection, slug, id } = describeEntry(entry);
  const { config, collections } = store.getState();
  const settings = collections.get(collection);
  if (slug === undefined || settings === undefined) return;
  const path = `${String(settings.get('folder'))}/${slug}.${String(settings.get('extension'))}`;
  const found = await currentBackend(config).entryExist(settings, path, slug, true);
  if (found) throw new Refusal(`đã có “${String(id)}” trong mục này. Hãy mở bài đã có, hoặc đổi tiêu đề rồi lưu lại.`);
}
