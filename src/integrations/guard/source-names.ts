/** Finds names of source files and folders, which reveal what is in the repository and on the machine that builds. */
import { collections } from '../../domain/collections.ts';

const folders = Object.values(collections).map(({ folder }) => folder);
const names = [/\bindex\.mdx\b/, /\b(?:cai-dat|da-go)\.yaml\b/, new RegExp(`\\bcontent/(?:${folders.join('|')})\\b`)];
/** The handbook and the editors' pages may say where files are. */
const mayNameSources = /^(?:huong-dan|admin)\//;

export function sourceNamesIn(file: string, text: string, root: string): string[] {
  const found = mayNameSources.test(file)
    ? []
    : names.flatMap((name) => name.exec(file)?.[0] ?? name.exec(text)?.[0] ?? []);
  const messages = found.map((name) => `có tên tệp nguồn “${name}”.`);
  return text.includes(root) ? [...messages, 'có đường dẫn thư mục trên máy dựng trang.'] : messages;
}
