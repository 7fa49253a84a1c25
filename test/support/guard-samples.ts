/** Makes minimal files of several kinds, and returns what the guard reports about them. */
import { strToU8, zipSync } from 'fflate';
import { checkOutput } from '../../src/integrations/guard/check-output.ts';
import type { OutputFile } from '../../src/integrations/guard/output-file.ts';

const options = { traces: [], originals: [], contacts: [], siteUrl: 'https://gallery.example', root: '/home/site' };
export const outcomeOf = (files: readonly OutputFile[]): Promise<string> =>
  checkOutput(files, options).then(
    () => 'nothing found',
    (error: unknown) => (error as Error).message,
  );

export type Content = string | Uint8Array;
export const file = (path: string, content: Content): OutputFile => ({ path, bytes: Buffer.from(content) });

export const office = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
export const word = (body: string, others: Readonly<Record<string, string>> = {}) =>
  office({ 'word/document.xml': `<w:document xmlns:w="w">${body}</w:document>`, ...others });
export const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
export const feed = (item: string) =>
  `<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><item>${item}</item></rss>`;
export const json = (value: unknown) => JSON.stringify(value);
