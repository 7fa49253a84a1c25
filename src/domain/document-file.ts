/** What the PDF of a document must be, for the build and the CMS. */
const maxBytes = 10 * 1024 * 1024;
const signature = '%PDF-';

export interface DocumentFile {
  /** As the editor knows it. */
  name: string;
  bytes: number;
  /** The first bytes, at least five where there are so many. */
  start: Uint8Array;
}

/** What is wrong with the file, and what to do; undefined when nothing is. */
export function describeDocumentFault({ name, bytes, start }: DocumentFile): string | undefined {
  if (bytes > maxBytes)
    return `tệp nặng ${Math.ceil(bytes / 1024 / 1024)} MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.`;
  const isPdf = String.fromCharCode(...start.subarray(0, signature.length)) === signature;
  return isPdf ? undefined : `tệp ${name} không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.`;
}

/** `file` as it stands in the entry. */
export const describeMissingDocument = (file: string): string =>
  `không có tệp ${file} cạnh văn bản. Hãy tải tệp lên, hoặc sửa tên tệp.`;
