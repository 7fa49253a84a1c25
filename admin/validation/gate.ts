/** Last check before an entry is saved or published, also for problems that the form has not shown. */
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

/** Resolves to the values to save; rejects when the entry has errors. */
export async function beforeSaving(entry: Entry, checker: Checker): Promise<unknown> {
  const { data, errors } = checker.of(describeEntry(entry));
  refuse(errors);
  if (entry.get('newRecord') === true) await refuseTakenName(entry);
  return fromJS(data);
}

export function beforePublishing(entry: Entry, checker: Checker): void {
  const { errors, awaited } = checker.of(describeEntry(entry));
  refuse([...errors, ...awaited]);
}

function refuse(problems: readonly PlacedProblem[]): void {
  if (problems.length === 0) return;
  throw new Refusal(`còn ${problems.length} chỗ phải sửa. ${problems.map(({ text }) => text).join(' ')}`);
}

/** If the name is taken, Decap would add a number to the file name, and the site would not find the file. */
async function refuseTakenName(entry: Entry): Promise<void> {
  const { collection, slug, id } = describeEntry(entry);
  const { config, collections } = store.getState();
  const settings = collections.get(collection);
  if (slug === undefined || settings === undefined) return;
  const path = `${String(settings.get('folder'))}/${slug}.${String(settings.get('extension'))}`;
  const found = await currentBackend(config).entryExist(settings, path, slug, true);
  if (found) throw new Refusal(`đã có “${String(id)}” trong mục này. Hãy mở bài đã có, hoặc đổi tiêu đề rồi lưu lại.`);
}
