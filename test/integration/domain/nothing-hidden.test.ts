/** One problem never hides another: the check still looks at the rest of a faulty field or body. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBody } from '../../../src/corpus/body.ts';
import { readMdx, readYaml } from '../../../src/corpus/source-file.ts';
import { checkEntry } from '../../../src/domain/check.ts';
import { source, today } from '../../support/builders.ts';

const folder = mkdtempSync(join(tmpdir(), 'hidden-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const phone = ['0912', '345', '678'].join(' ');
const told = (data: Readonly<Record<string, unknown>>, body?: string) => {
  const entry = source('exemplars', '2024-ten');
  const facts =
    body === undefined ? undefined : findBody(body, { firstLine: 1, collection: 'exemplars', id: 'ten' }).facts;
  const { problems } = checkEntry(
    { ...entry, data: { ...entry.data, ...data }, ...(facts !== undefined && { body: facts }) },
    [],
    today,
  );
  return problems.map(({ rule, path }) => `${rule} ${path.join('.')}`);
};

test('a text that is too short and holds a telephone number', () => {
  const found = told({ title: phone });
  expect(found).toContain('R1 title');
  expect(found).toContain('R10 title');
});

test('a group with a bad value and a reference to nothing', () => {
  const found = told({ visit: { welcome: 'có', via: 'khong-co' } });
  expect(found).toContain('R1 visit.welcome');
  expect(found).toContain('R2 visit.via');
});

test('a choice that decides what else there is, and the rest of its group', () => {
  const found = told({ consent: { basis: 'mieng', date: '2024-02-30', scope: [], child: 'co' } });
  expect(found.filter((line) => line.startsWith('R1 consent'))).toEqual([
    'R1 consent.basis',
    'R1 consent.date',
    'R1 consent.scope',
    'R1 consent.child',
  ]);
});

test('a body that cannot be read and holds a telephone number; its headings are not missed', () => {
  const found = told({}, `## Cách làm\n\nHỏi {ai} ở ${phone}, xem https://example.com/${phone.replaceAll(' ', '')}.\n`);
  expect(found.filter((line) => line.endsWith(' body'))).toEqual(['R10 body']);
});

test('a faulty line of the fields leaves the other fields and the body to be read', () => {
  const path = join(folder, 'index.mdx');
  writeFileSync(path, '---\ntitle: Tổ: ba\nunit: &x xa\nstage: *x\nyear: 2024\n---\n\nLời {bài}.\n');
  const result = readMdx(path);
  expect(result.ok).toBe(false);
  expect(result.source?.data).toEqual({ title: 'Tổ: ba', unit: '&x xa', stage: '*x', year: 2024 });
  expect(result.source?.body).toContain('Lời {bài}.');
});

test('what the system refuses to open is told in words', () => {
  mkdirSync(join(folder, 'thu-muc'));
  symlinkSync(join(folder, 'lien-ket'), join(folder, 'lien-ket'));
  const sentences = ['thu-muc', 'lien-ket'].map((name) => {
    const result = readYaml(join(folder, name));
    return result.ok ? '' : result.problems[0]?.message;
  });
  expect(sentences).toEqual([
    'Đây là thư mục, không phải tệp. Hãy đổi tên thư mục này.',
    'Không mở được tệp này (ELOOP). Hãy kiểm tra quyền đọc tệp, hoặc chép lại tệp.',
  ]);
});
