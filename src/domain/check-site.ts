/** Checks the settings, the list of withdrawn paths and the required pages. These checks need all entries. */
import { standsFor } from './archive-pages.ts';
import type { RuleCode } from './catalogue.ts';
import { toProblem, type ParsedContent } from './check.ts';
import { listGone } from './gone.ts';
import { schemaAt } from './schema.ts';
import type { Problem } from './problem.ts';
import { referencesResolve } from './rules/corpus.ts';
import { implausibleDates } from './rules/dates.ts';
import { describeMissing, withdrawalsAreSound } from './rules/links.ts';
import { expectThat, type CheckedEntry, type Corpus, type Finding } from './rules/rule.ts';
import { settingsFields, type Settings } from './settings.ts';
import { planPage } from './plan-page.ts';
import { requiredPages } from './required-pages.ts';
import { withdrawalSchema, withdrawalsSchema, type Withdrawal } from './withdrawal.ts';

export function checkSettings(settings: Settings, { corpus }: ParsedContent, today: string): Problem[] {
  return [
    ...referencesResolve(settingsFields, settings, (name, id) => corpus[name].has(id)).map((finding) =>
      toProblem('R2', settingsFields, finding),
    ),
    ...[
      ...implausibleDates(settingsFields, settings, today),
      ...periodIsInOrder(settings),
      ...answererIsThere(settings, corpus, today),
    ].map((finding) => toProblem('R8', settingsFields, finding)),
  ];
}

const periodIsInOrder = ({ planPeriod: { from, to } }: Settings): Finding[] =>
  expectThat(to >= from, ['planPeriod', 'to'], `năm ${to} trước năm bắt đầu ${from}. Hãy kiểm tra lại hai năm.`);

/** The unit that answers questions in the archive state (`archive.answeredBy`) must still exist itself. */
function answererIsThere({ archive }: Settings, corpus: Corpus, today: string): Finding[] {
  const ended = archive && corpus.units.get(archive.answeredBy)?.values.validTo;
  return expectThat(
    ended === undefined || ended >= today,
    ['archive', 'answeredBy'],
    `cơ quan này chỉ có đến hết ngày ${ended ?? ''}. Hãy chọn cơ quan đang hoạt động.`,
  );
}

export function checkWithdrawals(
  list: readonly Withdrawal[],
  { corpus, entries }: ParsedContent,
  today: string,
  vanished?: readonly string[],
): Problem[] {
  const all = entries.map(({ entry }) => entry);
  const gone = listGone(list, all, today, vanished);
  const dates = list.flatMap((item, index) =>
    implausibleDates(withdrawalSchema.shape, item, today).map(({ path, message }) => ({
      path: [index, ...path],
      message,
    })),
  );
  const isTold = new Set(dates.map(({ path: [index] }) => index));
  const future = list.flatMap(({ on }, index) =>
    on > today && !isTold.has(index)
      ? [{ path: [index, 'on'], message: `“${on}” sau hôm nay. Đường dẫn gỡ ngay khi ghi vào đây; hãy ghi ngày gỡ.` }]
      : [],
  );
  const breaks =
    (rule: RuleCode) =>
    ({ path, message, severity = 'error' }: Finding): Problem => ({
      rule,
      severity,
      path,
      label: schemaAt(withdrawalsSchema, path)?.meta()?.label ?? '',
      message,
    });
  return [
    ...withdrawalsAreSound(list, gone, { corpus, today, isComplete: true }).map(breaks('R20')),
    ...[...dates, ...future].map(breaks('R8')),
  ];
}

/**
 * One problem for each required page that is missing or lacks a heading to which other pages link, and for each
 * stand-in that has no page to stand in for or lacks such a heading of that page.
 */
export function checkRequiredPages({ corpus }: ParsedContent): { id: string; problem: Problem }[] {
  const missing = requiredPages.map(({ id, places }) => ({
    id,
    message: describeMissing(places, corpus.pages.get(id)),
  }));
  const standIns = [...corpus.pages.values()].map((page) => ({ id: page.id, message: describeStandIn(page, corpus) }));
  return [...missing, ...standIns].flatMap(({ id, message }) =>
    message === undefined ? [] : [{ id, problem: toProblem('R2', {}, { path: ['body'], message }) }],
  );
}

/** Says what is wrong with a stand-in. The plan is a printed document, so no page may stand in for it. */
function describeStandIn(page: CheckedEntry<'pages'>, { pages }: Corpus): string | undefined {
  const original = standsFor(page.id);
  if (original === undefined) return undefined;
  if (!pages.has(original) || original === planPage)
    return `tên “${page.id}” nghĩa là thay cho trang “${original}” khi trang là trang lưu trữ, mà không có trang ấy để thay. Hãy đổi tên tệp này.`;
  return describeMissing(requiredPages.find(({ id }) => id === original)?.places ?? [], page);
}
