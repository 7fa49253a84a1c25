/**
 * Compares the file of an event with the main branch of a real git repository: another time or place, or a
 * cancellation, must be recorded in its `changes`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findUnrecordedChangesSinceMain } from '../../src/corpus/unrecorded-changes.ts';

const event = (fields: Readonly<Record<string, unknown>> = {}) => {
  const all = {
    title: 'Tham quan cọc ba màu ở cuối kênh',
    summary:
      'Một buổi sáng đi dọc con kênh, xem ba chiếc cọc ba màu và nghe tổ thủy nông kể lại chuyện làm hỏng lần đầu.',
    kind: 'tham-quan',
    start: '2025-12-20T07:30+07:00',
    place: 'Nhà văn hóa thôn',
    host: 'phong-noi-vu',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\nĐi bộ dọc kênh.\n`;
};

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.vn', ...args], { cwd: root, stdio: 'pipe' });
const write = (id: string, text: string) => {
  mkdirSync(join(root, 'content/su-kien', id), { recursive: true });
  writeFileSync(join(root, 'content/su-kien', id, 'index.mdx'), text);
};
const commit = () => {
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--message', 'Một lần sửa');
};
const found = () =>
  findUnrecordedChangesSinceMain(root, join(root, 'content')).map(
    ({ file, problems }) => `${file}: ${problems.map(({ message }) => message.split(' khác với')[0]).join('; ')}`,
  );

const newFolder = () => mkdtempSync(join(tmpdir(), 'unrecorded-'));
beforeEach(() => {
  root = newFolder();
  write('a', event());
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('in a repository', () => {
  const made = newFolder();
  beforeAll(() => {
    root = made;
    git('init', '--quiet', '--initial-branch', 'main');
    write('a', event());
    commit();
  });
  beforeEach(() => {
    cpSync(made, root, { recursive: true });
  });
  afterAll(() => {
    rmSync(made, { recursive: true });
  });

  test.each([
    ['start', { start: '2025-12-21T07:30+07:00' }, 'lúc bắt đầu'],
    ['end', { end: '2025-12-20T11:00+07:00' }, 'lúc kết thúc'],
    ['place', { place: 'Sân vận động' }, 'nơi tổ chức'],
    ['cancelled', { cancelled: true }, 'việc hủy'],
    ['start and place', { start: '2025-12-22', place: 'Sân đình' }, 'lúc bắt đầu, nơi tổ chức'],
  ])('another %s is told, on a branch and not yet committed', (_case, fields, names) => {
    const expected = [`content/su-kien/a/index.mdx: ${names}`];
    write('a', event(fields));
    expect(found()).toEqual(expected);
    git('switch', '--quiet', '--create', 'sua');
    commit();
    expect(found()).toEqual(expected);
  });

  test.each([
    ['its own change', { place: 'Sân vận động', changes: [{ date: '2025-11-30', what: 'noi' }] }],
    ['another title alone', { title: 'Tham quan cọc ba màu ở đầu kênh' }],
    ['a field that cannot be read', { place: 'Sân vận động', start: 'hôm nay' }],
  ])('an event with %s is left alone', (_case, fields) => {
    write('a', event(fields));
    expect(found()).toEqual([]);
  });

  test('a lost change is told by its line', () => {
    const changes = [{ date: '2025-11-28', what: 'noi' }];
    write('a', event({ changes }));
    commit();
    write('a', event({ changes: [] }));
    const [report] = findUnrecordedChangesSinceMain(root, join(root, 'content'));
    expect(report?.problems.map(({ rule, line }) => [rule, line])).toEqual([['R8', 8]]);
  });

  test('new, withdrawn and broken files are nobody’s change', () => {
    write('b', event());
    expect(found()).toEqual([]);
    write('a', '---\nkind: [\n---\n');
    expect(found()).toEqual([]);
    rmSync(join(root, 'content/su-kien/a'), { recursive: true });
    expect(found()).toEqual([]);
  });

  test('what the main branch changed meanwhile is not asked of an older branch', () => {
    git('switch', '--quiet', '--create', 'cu');
    git('switch', '--quiet', 'main');
    write('a', event({ place: 'Sân đình', changes: [{ date: '2025-11-30', what: 'noi' }] }));
    commit();
    git('switch', '--quiet', 'cu');
    expect(found()).toEqual([]);
  });

  test('the main branch of the origin comes first', () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    write('a', event({ place: 'Sân đình' }));
    commit();
    expect(found()).toEqual(['content/su-kien/a/index.mdx: nơi tổ chức']);
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    expect(found()).toEqual([]);
  });
});

describe('there is nothing to say', () => {
  test('without a repository', () => {
    write('a', event({ place: 'Sân đình' }));
    expect(found()).toEqual([]);
  });

  test('without a commit', () => {
    git('init', '--quiet', '--initial-branch', 'main');
    expect(found()).toEqual([]);
  });

  test('without a main branch', () => {
    git('init', '--quiet', '--initial-branch', 'khac');
    commit();
    write('a', event({ place: 'Sân đình' }));
    expect(found()).toEqual([]);
  });
});
