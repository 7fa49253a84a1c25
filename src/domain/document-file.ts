/** Requirements for the PDF file of a document, shared by the build and the CMS. */
const maxBytes = 10 * 1024 * 1024;
const signature = '%PDF-';

export interface DocumentFile {
  /** The file name that the editor sees. */
  name: string;
  bytes: number;
  /** The first bytes of the file; five are enough. */
  start: Uint8Array;
}

/** Describes what is wrong with the file and what to do; undefined when the file is fine. */
export function describeDocumentFault({ name, bytes, start }: DocumentFile): string | undefined {
  if (bytes > maxBytes)
    return `tệp nặng ${Math.ceil(bytes / 1024 / 1024)} MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.`;
  const isPdf = String.fromCharCode(...start.subarray(0, signature.length)) === signature;
  return isPdf ? undefined : `tệp ${name} không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.`;
}

/** `file` is the path as the entry writes it. */
export const describeMissingDocument = (file: string): string =>
  `không có tệp ${file} cạnh văn bản. Hãy tải tệp lên, hoặc sửa tên tệp.`;
