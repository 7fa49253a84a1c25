import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { targetAt, type Target } from '../../../src/release/layout.ts';
import type { Manifest } from '../../../src/release/manifest.ts';
import { release, servedFolder } from '../../../src/release/release.ts';
import { findSigner, signFile } from '../../../src/release/sign.ts';
import { verifyFolder, verifySite } from '../../../src/release/verify.ts';
import { entryPages, laySite } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'verify-'));
const key = join(all, 'key');
const signers = join(all, 'signers');
const hasSsh = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]).status === 0;
if (hasSsh) writeFileSync(signers, `phong-noi-vu ${readFileSync(`${key}.pub`, 'utf8')}`);
afterAll(() => {
  rmSync(all, { recursive: true });
});
let target: Target;
let manifest: Manifest;
beforeEach(async () => {
  target = targetAt(mkdtempSync(join(all, 'one-')));
  const about = {
    day: '2026-11-30',
    production: true,
    siteUrl: 'https://gallery.example',
    base: '/',
    withdrawals: [{ path: '/dien-hinh/b/' }, { path: '/dien-hinh/x/', redirect: '/dien-hinh/a/' }],
  };
  manifest = await release({
    target,
    build: laySite(join(all, 'build'), { ...entryPages('a', 'b', 'c'), 'anh.avif': 'photo' }),
    about,
    commit: 'abcdef0',
    now: new Date('2026-11-30T03:00:00Z'),
    ...(hasSsh
      ? {
          sign: (file: string) => {
            signFile(file, key);
          },
        }
      : {}),
  });
});
const at = (path: string) => join(servedFolder(target), path);
const differences = () => verifyFolder(servedFolder(target), manifest, servedFolder(target)).differences;

test('a folder as it was released differs in nothing', () => {
  expect(verifyFolder(servedFolder(target), manifest)).toEqual({
    checked: Object.keys(manifest.files).length,
    differences: [],
  });
});

test('links that lead back up, as those of moved addresses do, are not followed', () => {
  mkdirSync(at('.dia-chi/chuyen'), { recursive: true });
  for (let number = 0; number < 20; number += 1) symlinkSync('../..', at(`.dia-chi/chuyen/${number}`));
  expect(differences()).toHaveLength(20);
});

test('links, redirects and marks that the manifest does not know are found, and so are those that are gone', () => {
  symlinkSync('/etc', at('tep'));
  symlinkSync('index.html', at('dien-hinh/khac.html'));
  const moved = at('.dia-chi/chuyen/dien-hinh/x/@');
  rmSync(moved);
  symlinkSync('../../../../admin', moved);
  writeFileSync(at('.dia-chi/chuyen.txt'), '/dien-hinh/x/ https://noi-khac.example/\n');
  writeFileSync(at('.dia-chi/go/dien-hinh/@'), '');
  rmSync(at('.dia-chi/go/dien-hinh/b/@'));
  // nginx would send this file in place of the picture to clients that accept brotli.
  writeFileSync(at('anh.avif.br'), 'another picture');
  expect(differences().sort()).toEqual([
    'liên kết thêm vào: dien-hinh/khac.html → index.html',
    'liên kết thêm vào: tep → /etc',
    'thiếu: .dia-chi/go/dien-hinh/b/@',
    'thêm vào: .dia-chi/go/dien-hinh/@',
    'thêm vào: anh.avif.br',
    'đã đổi: .dia-chi/chuyen.txt',
    'đã đổi: .dia-chi/chuyen/dien-hinh/x/@',
  ]);
  rmSync(at('.dia-chi'), { recursive: true });
  expect(differences()).toContain('thiếu: .dia-chi/');
});

test('the files alone, as an upload has them, need no answers', () => {
  rmSync(at('.dia-chi'), { recursive: true });
  expect(verifyFolder(servedFolder(target), manifest).differences).toEqual([]);
});

test('what was changed, removed, added or compressed from something else is found', () => {
  const change = (path: string, text: string) => {
    rmSync(at(path), { force: true });
    writeFileSync(at(path), text);
  };
  change('dien-hinh/a/index.html', 'changed');
  rmSync(at('dien-hinh/c/index.html'));
  change('them.html', 'added');
  change('index.html.gz', gzipSync('another').toString('latin1'));
  change('404.html.br', 'no brotli');
  expect(differences()).toEqual([
    'bản nén không đúng: 404.html.br',
    'đã đổi: dien-hinh/a/index.html',
    'thiếu: dien-hinh/c/index.html',
    'bản nén không đúng: index.html.gz',
    'thêm vào: them.html',
  ]);
});

interface Changed {
  status: number;
  location?: string | undefined;
  body?: string;
}

describe('a running site', () => {
  let server: Server;
  let url = '';
  let change: (path: string) => Changed | undefined = () => undefined;
  beforeEach(async () => {
    change = () => undefined;
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      const changed = change(path);
      const gone = manifest.gone.includes(path) ? { status: 410 } : undefined;
      const moved = manifest.moved[path] === undefined ? undefined : { status: 301, location: manifest.moved[path] };
      const answer: Changed = changed ?? gone ?? moved ?? { status: 200 };
      const { status, location, body } = answer;
      if (status !== 200) response.writeHead(status, location === undefined ? {} : { Location: location }).end(body);
      else response.writeHead(200).end(body ?? readFileSync(at(path.replace(/\/$/, '/index.html'))));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return () => {
      server.closeAllConnections();
      server.close();
    };
  });
  const look = async () => (await verifySite(url, manifest, () => undefined)).differences;

  test('that is as released differs in nothing', async () => {
    expect(await look()).toEqual([]);
  });

  test('is found out', async () => {
    change = (path) =>
      ({
        '/dien-hinh/a/': { status: 200, body: 'changed' },
        '/sitemap.xml': { status: 404 },
        '/dien-hinh/b/': { status: 200 },
        '/dien-hinh/x/': { status: 301, location: '/dien-hinh/c/' },
      })[path];
    expect(await look()).toEqual([
      'khác bản kê: /dien-hinh/a/',
      'phải chuyển (301) tới /dien-hinh/a/, mà trả 301: /dien-hinh/x/',
      'phải trả 410, mà trả 200: /dien-hinh/b/',
      'trả 404: /sitemap.xml',
    ]);
  });
});

describe.skipIf(!hasSsh)('signatures, where ssh-keygen is installed', () => {
  const file = () => join(target.current, 'ban-ke.json');
  test('name the signer', () => {
    expect(findSigner(file(), `${file()}.sig`, signers)).toBe('phong-noi-vu');
  });

  test('do not fit another manifest, nor another key, nor another purpose', () => {
    appendFileSync(file(), ' ');
    expect(findSigner(file(), `${file()}.sig`, signers)).toBeUndefined();
    const other = join(all, 'other');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', other]);
    rmSync(`${file()}.sig`);
    signFile(file(), other);
    expect(findSigner(file(), `${file()}.sig`, signers)).toBeUndefined();
    rmSync(`${file()}.sig`);
    spawnSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'git', file()]);
    expect(findSigner(file(), `${file()}.sig`, signers)).toBeUndefined();
    rmSync(other);
  });

  test('a key that cannot be used stops the release before the switch', async () => {
    const now = new Date('2026-11-30T04:00:00Z');
    const about = {
      day: '2026-11-30',
      production: true,
      siteUrl: 'https://gallery.example',
      base: '/',
      withdrawals: [],
    };
    const sign = (path: string) => {
      signFile(path, join(all, 'no-such-key'));
    };
    const build = laySite(join(all, 'build'), entryPages('a', 'b', 'c'));
    await expect(release({ target, build, about, commit: 'c', now, sign })).rejects.toThrow(/Chưa ký được/);
    expect(readFileSync(file(), 'utf8')).toContain(manifest.id);
  });
});
