/** An invented disk without real files, and helpers that parse environment variables on it. */
import { expect } from 'vitest';
import type { Disk } from '../../../src/environment/disk.ts';
import { parseEnvironment } from '../../../src/environment/parse.ts';

const root = '/du-an';
const folders = new Map<string, string[]>([
  ['/du-an/content', ['cai-dat.yaml']],
  ['/kho/noi-dung', ['cai-dat.yaml']],
  ['/var/www/html', ['index.html', 'anh-cua-nguoi-khac.jpg']],
  ['/var/www/ban-truoc', ['404.html', '_astro', 'index.html']],
  ['/var/www/moi', []],
  ['/du-an/trang-cu', ['ghi-chu.txt']],
]);
const files = new Set(['/du-an/package.json', '/kho/tep.txt', '/usr/bin/chromium']);
const links = new Map([['/du-an/lien-ket', '/kho/noi-dung']]);
export const disk: Disk = {
  kindOf: (path) => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : 'nothing'),
  realPath: (path) => links.get(path) ?? path,
  list: (folder) => folders.get(folder) ?? [],
};

export const parse = (variables: Record<string, string>) =>
  parseEnvironment(variables, { root, today: () => '2026-03-01', disk });
export const valuesOf = (variables: Record<string, string>) => {
  const { values, faults } = parse(variables);
  expect(faults).toEqual([]);
  return values;
};
export const faultOf = (variables: Record<string, string>): string => {
  const { faults } = parse(variables);
  expect(faults).toHaveLength(1);
  return faults[0] ?? '';
};
