/** The guard reads the files of a large site; their sizes alone never stop a release. */
import { expect, test } from 'vitest';
import { checkOutput } from '../../../../src/integrations/guard/check-output.ts';

test('a site of ten thousand entries goes out, and its operator hears which files grow', async () => {
  const records = Array.from({ length: 10_000 }, (_, number) => ({ id: `viec-${number}`, title: 'Một việc tốt' }));
  const rows = records.map(({ id, title }) => `${id},${title},${'chữ '.repeat(60)}`).join('\r\n');
  const files = [
    {
      path: 'du-lieu/v1/dien-hinh.json',
      bytes: Buffer.from(JSON.stringify({ records, ghiChu: 'chữ '.repeat(600_000) })),
    },
    { path: 'du-lieu/v1/dien-hinh.csv', bytes: Buffer.from(`Mã,Tiêu đề,Tóm tắt\r\n${rows}\r\n`) },
    {
      path: 'tong-hop/2026-05/index.html',
      bytes: Buffer.from(records.map(({ title }) => `<li>${title} ${'x'.repeat(40)}`).join('')),
    },
  ];
  const { notices } = await checkOutput(files, {
    traces: [],
    originals: [],
    contacts: [],
    siteUrl: 'https://gallery.example',
    root: '/nowhere',
  });
  expect(notices.map(({ file }) => file)).toEqual(files.map(({ path }) => path));
});
