/** Checks the entry in the form. The result is cached for each state of the form. */
import type { Map } from 'immutable';
import { knownEntries } from '../content.ts';
import { openEntry, type OpenEntry } from '../draft.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { isUnreadable, sourceKey } from '../format/index.ts';
import { todayInVietnam } from '../today.ts';
import { cleanData, isEmptyContainer } from './clean.ts';
import { withoutEmptySections } from './empty-sections.ts';
import { findProblems, type ReadBody } from './find-problems.ts';
import { formOf, type Form } from './forms.ts';
import { attachToFields, type FieldShape, type PlacedProblem } from './placement.ts';

type Data = Readonly<Record<string, unknown>>;

/** The lists are in the order of the form. */
export interface Report {
  /** The values to save, valid only without errors. */
  data: Data;
  /** Problems that prevent saving. */
  errors: readonly PlacedProblem[];
  /** Missing values that prevent publishing, but not saving. */
  awaited: readonly PlacedProblem[];
  warnings: readonly PlacedProblem[];
}

/** Field that the approver fills in after the draft was saved, so it may be missing until then. */
const vetting = 'approval';

/** Blocks saving, because it would leave the unreadable file unchanged. */
const unreadable: Problem = {
  rule: 'T1',
  severity: 'error',
  path: [],
  label: '',
  message: 'Tệp của bài này có lỗi khuôn nên không mở được ở đây. Hãy báo người phụ trách trang.',
};

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

  of({ collection, id, values, fields, first }: OpenEntry): Report {
    const known = knownEntries();
    if (this.#kept?.values === values && this.#kept.known === known) return this.#kept.report;
    const form = formOf(collection, id ?? '');
    const data = asWritten(collection, form, values.toJS());
    // `sourceKey` holds the text of the file and is not a field.
    const { [sourceKey]: _, ...written } = data;
    const today = todayInVietnam();
    const problems = isUnreadable(data)
      ? [unreadable]
      : findProblems({ form, id, data: written }, { known, today, readBody: this.#readBody });
    const report = toReport(data, inFormOrder(attachToFields(problems, fields, first), fields));
    this.#kept = { values, known, report };
    return report;
  }
}

/** The values to write, including `sourceKey`. */
export const asWritten = (collection: string, form: Form, values: Data): Data =>
  cleanBody(collection, cleanData(form.schema, values));

function cleanBody(collection: string, { body, ...data }: Data): Data {
  if (typeof body !== 'string') return data;
  return { ...data, body: collection === 'exemplars' ? withoutEmptySections(body) : body };
}

function toReport(data: Data, problems: readonly PlacedProblem[]): Report {
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
