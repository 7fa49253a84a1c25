/** What is missing of a site that is about to be public, and what its pages therefore do not say. */
import type { LoadedCorpus } from '../../corpus/loaded.ts';

type Known = Pick<LoadedCorpus, 'entries' | 'settings'>;

/** One sentence for each thing that the operator should do; none for a preview. */
export function forOperators({ entries, settings }: Known, isProduction: boolean): string[] {
  if (!isProduction) return [];
  const { phone, email } = settings?.contact ?? {};
  const unchecked = entries.flatMap((entry) =>
    entry.collection === 'units' && isReorganised(entry.values) && entry.values.checked === undefined ? [entry.id] : [],
  );
  return [
    phone === undefined && email === undefined
      ? 'Chưa có điện thoại hay thư điện tử tiếp nhận, nên người dân chỉ nộp được phiếu in. Hãy điền mục Liên hệ (contact) trong content/cai-dat.yaml.'
      : undefined,
    unchecked.length > 0
      ? `${unchecked.length} đơn vị chưa đối chiếu việc sáp nhập với văn bản chính thức. Hãy đối chiếu rồi điền mục Đã đối chiếu (checked): ${unchecked.join(', ')}.`
      : undefined,
  ].filter((notice) => notice !== undefined);
}

const isReorganised = ({ validFrom, validTo }: { validFrom?: unknown; validTo?: unknown }): boolean =>
  validFrom !== undefined || validTo !== undefined;
