/**
 * The file watcher of `npm start`, on a folder in which files and folders are created, renamed, replaced and removed.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isTemporaryFile, watchContent, type ContentWatch } from '../../src/cli/watch-content.ts';

let parent: string;
let folder: string;
let watched: ContentWatch;
let reactions: number;
let told: string[];
let fail: (() => void) | undefined;

const at = (path: string) => join(folder, path);
function write(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
}

async function expectReaction(act: () => void): Promise<void> {
  const before = reactions;
  act();
  await vi.waitFor(
    () => {
      expect(reactions).toBeGreaterThan(before);
    },
    { timeout: 20_000, interval: 20 },
  );
}

describe('the watch', () => {
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'watch-'));
    folder = join(parent, 'content');
    write('viec-tot/a/index.mdx', '1');
    reactions = 0;
    told = [];
    fail = undefined;
    watched = watchContent(folder, {
      react: () => {
        reactions += 1;
        fail?.();
        return Promise.resolve();
      },
      tell: (sentence) => told.push(sentence),
    });
    // The watcher reports changes only after its initial scan. So this writes until the first reaction and then stops,
    // because a test would mistake a later reaction for its own.
    let number = 0;
    await vi.waitFor(
      () => {
        if (reactions === 0) write('viec-tot/a/index.mdx', String((number += 1)));
        expect(reactions).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 500 },
    );
  });
  afterEach(async () => {
    await watched.close();
    rmSync(parent, { recursive: true, force: true });
  });

  test.each<[name: string, act: () => void]>([
    [
      'a file that is written',
      () => {
        write('viec-tot/b/index.mdx', '1');
      },
    ],
    [
      'a file that goes',
      () => {
        rmSync(at('viec-tot/a/index.mdx'));
      },
    ],
    [
      'a folder that gets another name',
      () => {
        renameSync(at('viec-tot/a'), at('viec-tot/c'));
      },
    ],
    [
      'a link that leads nowhere',
      () => {
        symlinkSync(at('khong-co'), at('viec-tot/d'));
        write('viec-tot/e/index.mdx', '1');
      },
    ],
    [
      'a folder that comes and goes at once',
      () => {
        write('viec-tot/f/index.mdx', '1');
        rmSync(at('viec-tot/f'), { recursive: true });
        write('viec-tot/g/index.mdx', '1');
      },
    ],
  ])('%s is noticed, and so is what comes after', async (_name, act) => {
    await expectReaction(act);
    await expectReaction(() => {
      write('viec-tot/sau/index.mdx', '1');
    });
    expect(told).toEqual([]);
  });

  test('the folder itself may be moved away and come back, or be made anew', async () => {
    await expectReaction(() => {
      renameSync(folder, `${folder}-khac`);
    });
    await expectReaction(() => {
      renameSync(`${folder}-khac`, folder);
    });
    await expectReaction(() => {
      write('viec-tot/a/index.mdx', 'khác');
    });
    await expectReaction(() => {
      rmSync(folder, { recursive: true });
    });
    await expectReaction(() => {
      write('viec-tot/moi/index.mdx', '1');
    });
    await expectReaction(() => {
      write('viec-tot/moi/index.mdx', 'khác');
    });
  });

  test('a reaction that fails is told, and the next one comes', async () => {
    fail = () => {
      fail = undefined;
      throw new Error('ENOENT');
    };
    await expectReaction(() => {
      write('viec-tot/a/index.mdx', 'x');
    });
    expect(told).toEqual([expect.stringMatching(/^Chưa dựng lại được\. Bản đang hiện vẫn là bản trước/)]);
    await expectReaction(() => {
      write('viec-tot/a/index.mdx', 'y');
    });
  });

  test('nobody reacts to what an editor leaves beside a file', async () => {
    const before = watched.changes;
    write('viec-tot/a/.index.mdx.swp', '1');
    write('viec-tot/a/4913', '1');
    await expectReaction(() => {
      write('viec-tot/a/index.mdx', 'z');
    });
    // One write causes one or two events; if the ignored files counted, there would be two more.
    expect(watched.changes).toBeLessThanOrEqual(before + 2);
  });
});

describe('what only stands there while somebody writes is no change', () => {
  test.each([
    '.index.mdx.swp',
    'index.mdx~',
    '~$bai.docx',
    '#index.mdx#',
    '4913',
    '.~lock.bai.odt#',
    'a.tmp',
    '.DS_Store',
    'index.mdx___jb_tmp___',
    'anh.jpg.crdownload',
  ])('%s', (name) => {
    expect(isTemporaryFile(at(`viec-tot/a/${name}`))).toBe(true);
  });

  test.each(['index.mdx', 'anh-1.jpg', 'cai-dat.yaml', 'template.mdx', 'ban-tam'])('but %s is', (name) => {
    expect(isTemporaryFile(at(name))).toBe(false);
  });
});
