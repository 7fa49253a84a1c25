/**
 * Applies withdrawals to all other content. A withdrawal must never wait until other entries are mended, and nothing
 * that was withdrawn may stay on the site. So an entry that contains a withdrawn title or name is left out until it is
 * mended. In what a site cannot do without (pages, units, movements, settings, synonyms), these words are hidden
 * instead. Links in fields to withdrawn entries are removed, and references to them find nothing.
 */
import { join } from 'node:path';
import { toProblem } from '../domain/check.ts';
import { collections, hasText, isGated, pathOf, type Entry } from '../domain/collections.ts';
import { valuesOfForm } from '../domain/field-values.ts';
import { findGone, listGone, type Gone } from '../domain/gone.ts';
import type { Problem } from '../domain/problem.ts';
import { mayShow, type Audience } from '../domain/public.ts';
import { toOwnPath } from '../domain/rules/links.ts';
import { textsIn } from '../domain/rules/personal-data.ts';
import { hideTraces, listWithdrawnTraces, traceFinder, type Trace } from '../domain/traces.ts';
import { toComparable } from '../text/names.ts';
import type { FileReport, LoadedCorpus, Reading } from './loaded.ts';
import { isHoldable } from './hold-back.ts';
import { mergeReports } from './report.ts';
import { readMdx, readYaml, withLine, type SourceFile } from './source-file.ts';

interface Circumstances extends Audience {
  root: string;
  /** Full URL of the home page, if known. */
  home?: string | undefined;
}

export function applyWithdrawals({ texts, vanished, ...reading }: Reading, circumstances: Circumstances): LoadedCorpus {
  const { withdrawals, digests, settings, synonyms } = reading;
  const gone = listGone(withdrawals, reading.entries, circumstances.today, vanished);
  if (gone.size === 0) return { ...reading, gone, traces: [], heldPages: [] };
  const readSource = sourceReader(circumstances.root);
  const isShown = (entry: Entry) => mayShow(entry, circumstances);
  const warnings: FileReport[] = [];
  const held: Entry[] = [];
  let entries = hideListed(reading, circumstances.today);
  for (;;) {
    const traces = listWithdrawnTraces(entries, withdrawals, circumstances);
    const find = nameFinder(traces, texts);
    const naming = entries.filter((entry) => isShown(entry) && find(entry).length > 0);
    const leftOut = naming.filter(({ collection }) => isHoldable(collection));
    for (const entry of leftOut.length > 0 ? leftOut : naming)
      warnings.push(warn(entry, find(entry), readSource(entry)));
    if (leftOut.length === 0) {
      const hide = hideTraces(traces);
      const { home } = circumstances;
      return {
        ...reading,
        gone,
        traces,
        heldPages: held.map(pathOf).sort(),
        // Hidden entries keep their words, because the guard makes its traces from them.
        entries: entries.map((entry) => (isShown(entry) ? mend(entry, { hide, gone, home }) : entry)),
        digests: mendDigests(digests, entries.filter(isShown), texts, { traces, gone }),
        settings: settings && hideIn(settings, hide),
        synonyms: hideIn(synonyms, hide),
        reports: mergeReports(reading.reports, warnings).sort((a, b) => (a.file < b.file ? -1 : 1)),
      };
    }
    // A name that a shown entry has too is not a trace. A name that a withdrawn entry shares with the entries just left
    // out may therefore be a trace now, so the other entries are searched again.
    held.push(...leftOut);
    entries = entries.filter((entry) => !leftOut.includes(entry));
  }
}

/**
 * Hides the entries whose paths are listed as withdrawn, even while their files are still there. Articles stay, with a
 * day of withdrawal, so that traces can be made from them; other listed entries are dropped.
 */
function hideListed({ entries, withdrawals }: Pick<Reading, 'entries' | 'withdrawals'>, today: string): Entry[] {
  const days = new Map(withdrawals.map(({ path, on }) => [path, on < today ? on : today]));
  return entries.flatMap((entry): Entry[] => {
    const on = days.get(pathOf(entry));
    if (on === undefined) return [entry];
    if (!isGated(entry)) return [];
    const { consent } = entry.values;
    const first = consent.withdrawnOn !== undefined && consent.withdrawnOn < on ? consent.withdrawnOn : on;
    const values = { ...entry.values, consent: { ...consent, withdrawnOn: first } };
    return [{ ...entry, values } as Entry];
  });
}

type Texts = Reading['texts'];

const sourceReader =
  (root: string) =>
  (entry: Entry): SourceFile | undefined =>
    (hasText(entry) ? readMdx : readYaml)(join(root, entry.file)).source;

/** Finds withdrawn titles and names. Withdrawn addresses are removed without an editor, so they need no warning. */
function nameFinder(traces: readonly Trace[], texts: Texts): (entry: Entry) => Trace[] {
  const names = traces.filter(({ kind }) => kind !== 'đường dẫn');
  return ({ file }) => {
    const text = texts.get(file);
    const near = names.filter(({ words }) => text?.includes(words));
    return text === undefined || near.length === 0 ? [] : traceFinder(near)(file, text.toString());
  };
}

const leftOut = 'nên mục này tạm ẩn cho tới khi sửa. Hãy bỏ chỗ nhắc, hoặc viết theo cách gọi chung';
const hidden = 'nên trang hiện dấu “…” ở chỗ ấy. Hãy viết lại câu';

function warn(entry: Entry, found: readonly Trace[], source: SourceFile | undefined): FileReport {
  const { fields } = collections[entry.collection];
  const problems = found.map((trace): Problem => {
    const has = (text: string) => toComparable(text).includes(trace.words);
    const path = textsIn(entry.values, [], new Set()).find(({ text }) => has(text))?.path ?? ['body'];
    const consequence = isHoldable(entry.collection) ? leftOut : hidden;
    const message = `có ${trace.kind} của bài đã gỡ (${trace.source}), ${consequence}.`;
    const problem = toProblem('R20', fields, { path, severity: 'warning', message });
    if (source === undefined) return problem;
    const index = path[0] === 'body' ? source.body.split('\n').findIndex(has) : -1;
    return index === -1 ? withLine(problem, source) : { ...problem, line: source.bodyLine + index };
  });
  return { file: entry.file, problems };
}

interface Mending {
  hide: (text: string) => string;
  gone: Gone;
  home?: string | undefined;
}

function mend(entry: Entry, { hide, gone, home }: Mending): Entry {
  const { fields } = collections[entry.collection];
  const links = valuesOfForm(fields, entry.values, ['link']).filter(
    ({ value }) => findGone(toOwnPath(String(value), home), gone) !== undefined,
  );
  const hidden = hideIn(entry.values, hide);
  const values = links.length === 0 ? hidden : structuredClone(hidden);
  for (const { path } of links) parentOf(values, path)[path.at(-1) ?? ''] = undefined;
  return values === entry.values ? entry : ({ ...entry, values } as Entry);
}

/** Returns the same object if nothing has to be hidden. */
function hideIn<Value extends object>(value: Value, hide: (text: string) => string): Value {
  // A text without a space or a slash is taken for an id. It may stay, because a reference to a hidden entry finds
  // nothing.
  const changed = textsIn(value, [], new Set()).filter(({ text }) => /[\s/]/.test(text) && hide(text) !== text);
  if (changed.length === 0) return value;
  const copy = structuredClone(value);
  for (const { path, text } of changed) parentOf(copy, path)[path.at(-1) ?? ''] = hide(text);
  return copy;
}

const parentOf = (value: object, path: readonly PropertyKey[]): Record<PropertyKey, unknown> =>
  path.slice(0, -1).reduce((at, key) => at[key] as Record<PropertyKey, unknown>, value as Record<PropertyKey, unknown>);

/**
 * Changes the digest of each file that contains a trace or a withdrawn address, so that its page is made anew when
 * other words have to be hidden or a link leads elsewhere.
 */
function mendDigests(
  digests: LoadedCorpus['digests'],
  shown: readonly Entry[],
  texts: Texts,
  { traces, gone }: { traces: readonly Trace[]; gone: Gone },
): LoadedCorpus['digests'] {
  const words = [...traces.map((trace) => trace.words), ...[...gone.keys()].map((path) => path.slice(0, -1))];
  const changed = shown.flatMap(({ file }) => {
    const text = texts.get(file);
    const found = words.filter((each) => text?.includes(each));
    const targets = found.map((each) => `${each} ${gone.get(`${each}/`) ?? ''}`);
    return found.length === 0 ? [] : [[file, `${digests.get(file) ?? ''} ${targets.join(' ')}`] as const];
  });
  return new Map([...digests, ...changed]);
}
