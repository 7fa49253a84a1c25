import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Text of a Markdown file without markup and with single spaces, so that headings and page breaks do not matter. */
function words(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/^[-+] /gm, '')
    .replace(/\*/g, '')
    .replace(/^(\d+)\\\./gm, '$1.')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text after the front matter; each `<Correction>` is replaced with the words that the plan prints. */
function printedBody(page: string): string {
  return page
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<Correction printed="([^"]*)" reads="[^"]*" certainty="(?:certain|probable)" \/>/g, '$1');
}

/** Returns the first place where the texts differ, with some words around it; `undefined` when they are equal. */
function firstDifference(actual: string, expected: string): string | undefined {
  if (actual === expected) return undefined;
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at += 1;
  const around = (text: string) => `…${text.slice(Math.max(0, at - 60), at)}⟦${text.slice(at, at + 60)}⟧…`;
  return `character ${at}\n  page: ${around(actual)}\n  plan: ${around(expected)}`;
}

const page = readFileSync('content/trang/ke-hoach.mdx', 'utf8');
const plan = readFileSync('test/fixtures/plan/ke-hoach.md', 'utf8');

test('the plan page holds the whole plan, word for word', () => {
  // The OCR text of the plan contains the signature as a word; the page says that it is a signature.
  const expected = plan.replace('*Thanh*', '(chữ ký)');
  expect(firstDifference(words(printedBody(page)), words(expected))).toBeUndefined();
});

test('the page marks each known slip once and nothing else', () => {
  const marked = [...page.matchAll(/<Correction printed="([^"]*)" reads="([^"]*)" certainty="([^"]*)" \/>/g)];
  expect(marked.map(([, printed, reads, certainty]) => [printed, reads, certainty])).toEqual([
    ['tiếp tục đổi mới công tác, thi đua khen thưởng', 'tiếp tục đổi mới công tác thi đua, khen thưởng', 'certain'],
    ['tâm tâm với nghề', 'tận tâm với nghề', 'probable'],
    ['“Cụu chiến binh gương mẫu”', '“Cựu chiến binh gương mẫu”', 'certain'],
    ['phân đầu', 'phấn đấu', 'certain'],
    ['2021 - 2015', '2021 - 2025', 'certain'],
    ['/ th', './.', 'certain'],
    ['Công thông tin điện tử thị xã', 'Cổng thông tin điện tử thị xã', 'certain'],
  ]);
  expect(page.split('<')).toHaveLength(marked.length + 1);
});

test('the page is written in composed characters and Unix lines', () => {
  expect(page).toBe(page.normalize('NFC'));
  expect(page).not.toContain('\r');
});
