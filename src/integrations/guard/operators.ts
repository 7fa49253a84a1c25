/** Notices for the operator: what is missing in a site that is about to be public. */
import { isBooklet } from '../../domain/document.ts';
import type { LoadedCorpus } from '../../corpus/loaded.ts';

type Known = Pick<LoadedCorpus, 'entries' | 'settings'>;

/** One sentence for each thing that the operator should do; none for a preview. */
export function forOperators({ entries, settings }: Known, isProduction: boolean): string[] {
  if (!isProduction) return [];
  const { phone, email, address } = settings?.contact ?? {};
  const unchecked = entries.flatMap((entry) =>
    entry.collection === 'units' && isReorganised(entry.values) && entry.values.checked === undefined ? [entry.id] : [],
  );
  return [
    phone === undefined && email === undefined
      ? 'Chưa có điện thoại hay thư điện tử tiếp nhận, nên người dân chỉ nộp được phiếu in. Hãy điền mục Liên hệ (contact) trong content/cai-dat.yaml.'
      : undefined,
    address === undefined
      ? 'Chưa có địa chỉ nơi tiếp nhận, nên trang chỉ người dân nộp phiếu in ở UBND xã, phường nơi có việc. Hãy điền Địa chỉ nơi tiếp nhận (contact.address) trong content/cai-dat.yaml.'
      : undefined,
    unchecked.length > 0
      ? `${unchecked.length} đơn vị chưa đối chiếu việc sáp nhập với văn bản chính thức. Hãy đối chiếu rồi điền mục Đã đối chiếu (checked): ${unchecked.join(', ')}.`
      : undefined,
  ].filter((notice) => notice !== undefined);
}

/** A notice that booklets have no PDF files, if this machine cannot typeset. */
export function forTypesetting({ entries }: Pick<Known, 'entries'>, canTypeset: boolean): string[] {
  const booklets = entries.flatMap((entry) =>
    entry.collection === 'documents' && isBooklet(entry.values) ? [entry.id] : [],
  );
  if (canTypeset || booklets.length === 0) return [];
  return [
    `Máy này không có chương trình sắp chữ (gói @myriaddreamin/typst-ts-node-compiler chạy trên Linux, Windows và macOS thông dụng), nên các tập tài liệu chỉ có trang và tệp EPUB, không có tệp PDF: ${booklets.join(', ')}. Hãy chạy npm ci rồi dựng lại; nếu vẫn thiếu thì dựng trên máy Linux x64.`,
  ];
}

const isReorganised = ({ validFrom, validTo }: { validFrom?: unknown; validTo?: unknown }): boolean =>
  validFrom !== undefined || validTo !== undefined;
