/** Checks the entry in the form. The last report is kept until the values or the known entries change. */
import type { Map } from 'immutable';
import { knownEntries } from '../content.ts';
import { openEntry, type OpenEntry } from '../draft.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { isBlank, isEmptyContainer } from '../blank.ts';
import { isUnreadable, sourceKey } from '../format/index.ts';
import { todayInVietnam } from '../today.ts';
import { readForm } from './read-form.ts';
import { withoutEmptySections } from './empty-sections.ts';
import { findProblems, isOfName, type ReadBody } from './find-problems.ts';
import { formOf, type Form } from './forms.ts';
import { attachToFields, type FieldShape, type PlacedProblem } from './placement.ts';

type Data = Readonly<Record<string, unknown>>;

/** The lists are in the order of the form. */
export interface Report {
  /** The values to save. */
  data: Data;
  /** Why not even a draft can be saved: there is no name to save it under, or the file cannot be written. */
  stops: readonly PlacedProblem[];
  /** Problems that must be solved before a review. A draft is saved with them. */
  errors: readonly PlacedProblem[];
  /** Missing values that the reviewer fills in; they prevent only the publication. */
  awaited: readonly PlacedProblem[];
  warnings: readonly PlacedProblem[];
}

/** The field that the approver fills in. It may be missing until the publication. */
const vetting = 'approval';

/** Shown for a file whose YAML cannot be read. Saving would leave the file unchanged, so the save is refused. */
const unreadable: Problem = {
  rule: 'T1',
  severity: 'error',
  path: [],
  label: '',
  message: 'Tệp của bài này có lỗi khuôn nên không mở được ở đây. Hãy báo người phụ trách trang.',
};

const nameless = (first: string, label: string): Problem => ({
  rule: 'R13',
  severity: 'error',
  path: [first],
  label,
  message: 'còn trống, nên chưa biết cất bản nháp dưới tên nào. Hãy ghi một dòng; các ô khác điền sau cũng được.',
});

const yearOfName = (today: string): Problem => ({
  rule: 'R13',
  severity: 'warning',
  path: ['recognisedOn'],
  label: 'Ngày công nhận',
  message: `còn trống, nên lưu bây giờ thì đường dẫn của bài mang năm ${today.slice(0, 4)} và sau này không đổi nữa. Biết ngày công nhận thì hãy ghi trước khi lưu lần đầu.`,
});

interface Kept {
  values: Map<string, unknown>;
  known: unknown;
  report: Report;
}

export class Checker {
  readonly #readBody: ReadBody;
  #kept: Kept | undefined;

  constructor(readBody: ReadBody) {
    this.#readBody = readBody;
  }

  /** Report on the entry in the form; undefined when no form is open. */
  current(): Report | undefined {
    const entry = openEntry();
    return entry && this.of(entry);
  }

  of({ collection, id, slug, isNew, values, fields, first }: OpenEntry): Report {
    const known = knownEntries();
    if (this.#kept?.values === values && this.#kept.known === known) return this.#kept.report;
    const form = formOf(collection, id ?? '');
    const data = asWritten(collection, form, values.toJS());
    // `sourceKey` holds the text of the file and is not a field.
    const { [sourceKey]: _, ...written } = data;
    const today = todayInVietnam();
    const place = (found: readonly Problem[]) => inFormOrder(attachToFields(found, fields, first), fields);
    const isBroken = isUnreadable(data);
    const problems = isBroken
      ? [unreadable]
      : findProblems({ form, id, data: written }, { known, today, readBody: this.#readBody });
    const label = fields.find(({ name }) => name === first)?.label ?? '';
    const stops = [
      ...(isBroken ? [unreadable] : []),
      ...(slug === undefined ? [nameless(first, label)] : []),
      ...problems.filter(isOfName),
    ];
    const advice =
      isNew && collection === 'exemplars' && isBlank(values.get('recognisedOn')) ? [yearOfName(today)] : [];
    const report = { ...toReport(data, place([...problems, ...advice])), stops: place(stops) };
    this.#kept = { values, known, report };
    return report;
  }
}

/** The values to write, including `sourceKey`. */
export const asWritten = (collection: string, form: Form, values: Data): Data =>
  cleanBody(collection, readForm(form.schema, values));

function cleanBody(collection: string, { body, ...data }: Data): Data {
  if (typeof body !== 'string') return data;
  return { ...data, body: collection === 'exemplars' ? withoutEmptySections(body) : body };
}

function toReport(data: Data, problems: readonly PlacedProblem[]): Omit<Report, 'stops'> {
  const errors = problems.filter(({ problem }) => problem.severity === 'error');
  const isAwaited = ({ problem }: PlacedProblem) =>
    problem.path[0] === vetting && valueAt(data, problem.path) === undefined;
  return {
    data: isEmptyContainer(data[vetting]) ? withoutVetting(data) : data,
    errors: errors.filter((error) => !isAwaited(error)),
    awaited: errors.filter(isAwaited),
    warnings: problems.filter(({ problem }) => problem.severity === 'warning'),
  };
}

const withoutVetting = ({ [vetting]: _, ...data }: Data): Data => data;

const valueAt = (data: Data, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

function inFormOrder(problems: readonly PlacedProblem[], fields: readonly FieldShape[]): PlacedProblem[] {
  const place = ({ at: [top] }: PlacedProblem) => fields.findIndex(({ name }) => name === top);
  return problems.toSorted((a, b) => place(a) - place(b));
}
