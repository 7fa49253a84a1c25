/** The last look before an entry is written or published, whatever the form has let through. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type Map } from 'immutable';
import { describeEntry } from '../draft.ts';
import type { PlacedProblem } from './placement.ts';
import type { Checker } from './report.ts';

type Entry = Map<string, unknown>;

/** Decap shows an error with its name before its message. */
class Refusal extends Error {
  override name = '';
}

/** The values as they are written. */
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

/** Decap would put a number behind the file's name, where the site does not look for it. */
async function refuseTakenName(entry: Entry): Promise<void> {
  const { collection, slug, id } = describeEntry(entry);
  const { config, collections } = store.getState();
  const settings = collections.get(collection);
  if (slug === undefined || settings === undefined) return;
  const path = `${String(settings.get('folder'))}/${slug}.${String(settings.get('extension'))}`;
  const found = await currentBackend(config).entryExist(settings, path, slug, true);
  if (found) throw new Refusal(`đã có “${String(id)}” trong mục này. Hãy mở bài đã có, hoặc đổi tiêu đề rồi lưu lại.`);
}
