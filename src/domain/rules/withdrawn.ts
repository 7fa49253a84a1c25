/** Warns about entries that the list of withdrawals hides, and about links to withdrawn entries. */
import { pathOf, type CollectionDefinition } from '../collections.ts';
import { valuesOfForm } from '../field-values.ts';
import { findGone, isTakenBack, type Gone } from '../gone.ts';
import { toOwnPath } from './links.ts';
import type { CheckedEntry, Finding } from './rule.ts';

export interface WithdrawalContext {
  /** The paths in the list of withdrawals. */
  listed: ReadonlySet<string>;
  /** The listed paths, and those of entries whose consent was taken back or whose files have vanished. */
  gone: Gone;
  /** Day of the check in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  /** Full URL of the home page, if known. */
  home?: string | undefined;
}

/**
 * Warns if the list alone hides the entry (its consent was not taken back), and if the entry links to withdrawn ones.
 * These are no errors, because a withdrawal must not wait until other entries are corrected.
 */
export function noWithdrawnPath(
  entry: CheckedEntry,
  fields: CollectionDefinition['fields'],
  { listed, gone, today, home }: WithdrawalContext,
): Finding[] {
  const own = pathOf(entry);
  const isListedOnly = listed.has(own) && !isTakenBack(entry, today);
  const linked = (links: readonly string[]) => [
    ...new Set(links.flatMap((link) => findGone(toOwnPath(link, home), gone) ?? [])),
  ];
  const inFields = valuesOfForm(fields, entry.values, ['link']).flatMap(({ path, value }) =>
    linked([String(value)]).map((target) => ({ path, target })),
  );
  const inBody = linked(entry.body?.links ?? []).map((target) => ({ path: ['body'], target }));
  return [
    ...(isListedOnly
      ? [
          {
            path: [],
            severity: 'warning' as const,
            message: `${own} đã ghi trong danh sách đã gỡ (da-go.yaml), nên mục này ẩn. Muốn hiện lại thì bỏ dòng trong danh sách.`,
          },
        ]
      : []),
    ...[...inFields, ...inBody].map(({ path, target }) => ({
      path,
      severity: 'warning' as const,
      ...linkTo(target, gone),
    })),
  ];
}

function linkTo(target: string, gone: Gone): Pick<Finding, 'message'> {
  const next = gone.get(target);
  return {
    message:
      next === undefined
        ? `có liên kết tới “${target}” đã gỡ, nên trang bỏ liên kết ấy. Hãy bỏ liên kết này.`
        : `có liên kết tới “${target}” đã chuyển. Hãy ghi “${next}”.`,
  };
}
