/**
 * When the state of the repository prevents publishing (a merge, a rebase, a lock, …), the server publishes nothing and
 * says what to do about it. Drafts can still be saved, except under a lock.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deskOf, draft, RepositoryDesk } from '../support/repository-desk.ts';

let desk: RepositoryDesk;
const { git, write, read, commitByHand, save, publish } = deskOf(() => desk);

beforeEach(async () => {
  desk = await RepositoryDesk.make();
});
afterEach(async () => {
  await desk.remove();
});

/** Changes the same line of a file outside the content on `main` and on a new branch. */
function part(): void {
  git('switch', '--quiet', '--create', 'nhanh-khac');
  write('code.ts', '2\n');
  commitByHand('Hai');
  git('switch', '--quiet', 'main');
  write('code.ts', '3\n');
  commitByHand('Ba');
}

const lock = (name: string): [prepare: () => void, mend: () => void] => [
  () => {
    write(`.git/${name}`, '');
  },
  () => {
    rmSync(join(desk.root, '.git', name));
  },
];
const run =
  (...args: readonly string[]) =>
  () => {
    desk.tryGit(...args);
  };

type State = readonly [name: string, prepare: () => void, said: RegExp, mend: () => void];

const states: readonly State[] = [
  [
    'a commit checked out alone',
    run('checkout', '--quiet', '--detach'),
    /đang mở riêng một lần lưu \([0-9a-f]+, \d{4}-\d\d-\d\d\).*git switch main\)/,
    run('switch', '--quiet', 'main'),
  ],
  [
    'a tag checked out',
    () => {
      git('tag', 'ban-1');
      git('checkout', '--quiet', 'ban-1');
    },
    /đang mở riêng một lần lưu/,
    run('switch', '--quiet', 'main'),
  ],
  ['a merge', run('merge', 'nhanh-khac'), /ghép hai bản.*git merge --abort/, run('merge', '--abort')],
  ['a rebase', run('rebase', 'nhanh-khac'), /git rebase --continue/, run('rebase', '--abort')],
  ['a rebase by patches', run('rebase', '--apply', 'nhanh-khac'), /git rebase --abort/, run('rebase', '--abort')],
  ['a cherry-pick', run('cherry-pick', 'nhanh-khac'), /git cherry-pick --abort/, run('cherry-pick', '--abort')],
  ['a revert', run('revert', '--no-edit', 'HEAD~1'), /git revert --abort/, run('revert', '--abort')],
  ['a search', run('bisect', 'start', 'HEAD', 'HEAD~1'), /git bisect reset/, run('bisect', 'reset')],
  [
    'files in conflict, though nothing is under way',
    () => {
      write('code.ts', '4\n');
      desk.tryGit('stash');
      write('code.ts', '5\n');
      commitByHand('Năm');
      desk.tryGit('stash', 'pop');
    },
    /chưa ghép xong: code\.ts/,
    run('checkout', '--quiet', '--force', 'HEAD', '--', '.'),
  ],
  [
    'a draft checked out',
    run('switch', '--quiet', 'cms/stories/trong-cay'),
    /một bản nháp \(cms\/stories\/trong-cay\).*git switch main/,
    run('switch', '--quiet', 'main'),
  ],
  ['the index locked', ...withWords(lock('index.lock'), /index\.lock.*xóa tệp ấy/)],
  ['the branches locked', ...withWords(lock('packed-refs.lock'), /packed-refs\.lock/)],
  [
    'a file that git does not know in its place',
    () => {
      write(draft, 'của tôi');
    },
    new RegExp(`chưa lưu ở đúng tệp của bài: ${draft}`),
    () => {
      rmSync(join(desk.root, draft));
    },
  ],
  [
    'a file that git is told to pass over in its place',
    () => {
      write('.git/info/exclude', 'content/viec-tot/trong-cay/\n');
      write(draft, 'của tôi');
    },
    new RegExp(`đúng tệp của bài: ${draft}`),
    () => {
      rmSync(join(desk.root, draft));
    },
  ],
  [
    'a folder of the same name in capitals',
    () => {
      write('content/viec-tot/Trong-Cay/index.mdx', 'của tôi');
    },
    /đã có “content\/viec-tot\/Trong-Cay”, chỉ khác chữ hoa/,
    () => {
      rmSync(join(desk.root, 'content/viec-tot/Trong-Cay'), { recursive: true });
    },
  ],
];

function withWords([prepare, mend]: ReturnType<typeof lock>, said: RegExp): [() => void, RegExp, () => void] {
  return [prepare, said, mend];
}

describe('publishing waits for the end of', () => {
  test.each(states)('%s', async (_name, prepare, said, mend) => {
    part();
    await save('trong-cay', 'Bài\n');
    prepare();
    const before = git('for-each-ref');
    const status = git('status', '--porcelain');
    const answer = await publish('trong-cay');
    expect(answer).toEqual({ status: 409, body: { error: expect.stringMatching(/^Chưa đăng, vì .+\.$/) as string } });
    expect(answer.body.error).toMatch(said);
    expect(git('for-each-ref')).toBe(before);
    if (!said.source.includes('lock')) {
      // A draft can still be saved, and its branch contains nothing of the unfinished work.
      expect(await save('khac', 'Bài khác\n')).toMatchObject({ status: 200 });
      expect(git('diff', '--name-only', 'main...cms/stories/khac')).toBe('content/viec-tot/khac/index.mdx');
    }
    expect(git('status', '--porcelain')).toBe(status);

    mend();
    expect(await publish('trong-cay')).toMatchObject({ status: 200 });
    expect(read(draft)).toBe('Bài\n');
    expect(git('branch', '--contains', 'HEAD', '--format=%(refname:short)')).toMatch(/^main$/m);
    expect(git('branch', '--list', 'cms/stories/trong-cay')).toBe('');
  });
});
