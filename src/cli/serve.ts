/**
 * `npm run serve`: builds the site, serves the last good build together with the editors' pages, and builds again when
 * content changes.
 */
import { renameSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { cmsBackend } from '../editors/settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { dayInVietnam } from '../domain/days.ts';
import { environment } from '../environment.ts';
import { openContentServer, type ContentServer } from './content-server/content-server.ts';
import { mount } from './content-server/mount.ts';
import { LocalState } from './local-state.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { serveFolder } from './static-server.ts';
import { WarmBuilds } from './warm-builds.ts';
import { watchContent, type ContentWatch } from './watch-content.ts';

interface Build {
  folder: string;
  answer: RequestListener;
}

const host = '127.0.0.1';
const firstPort = 4321;
const portsToTry = 20;

/**
 * Every build gets its own folder, so that a half-written site is never served. `dist` stays as `npm run build` made
 * it.
 */
const buildsFolder = makeScratchFolder('serve');
const newBuild = join(buildsFolder, 'moi');

const state = new LocalState(Date.now);
/**
 * Milliseconds without a build after which the process that builds is ended, because an editor's machine needs its
 * memory.
 */
const longestPause = 30 * 60_000;
const builds = new WarmBuilds(environment.root, { longestPause });
let content: ContentServer | undefined;
let rebuild = (): Promise<void> => Promise.resolve();
const begun = Promise.withResolvers<undefined>();
const contentWatch: ContentWatch = watchContent(environment.contentDir, {
  react: async () => {
    await begun.promise;
    await rebuild();
  },
  tell: (sentence, error) => {
    console.error(`${sentence} (${error instanceof Error ? error.message : String(error)})`);
  },
});
let buildNumber = 0;

/**
 * Undefined if the build failed; `stale` if content changed during the failed build, which may have read half of a
 * change.
 */
async function build(): Promise<Build | 'stale' | undefined> {
  const before = contentWatch.changes;
  const start = performance.now();
  buildNumber += 1;
  const folder = join(buildsFolder, String(buildNumber));
  const { ok, output } = await builds.build(variables(), { reportsContent: true });
  if (!ok) {
    if (contentWatch.changes !== before) return 'stale';
    console.error(output);
    return undefined;
  }
  renameSync(newBuild, folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`Đã dựng xong sau ${seconds} giây.`);
  const { settings } = await loadCorpus(environment);
  const { connectOrigins } = cmsBackend(environment);
  return { folder, answer: serveFolder(folder, environment.base, settings?.portalOrigins, connectOrigins) };
}

const variables = () => ({
  ...process.env,
  OUT_DIR: newBuild,
  // The process that builds stays alive, so after midnight it would still build for the day before. When a variable
  // changes, a new process is started.
  BUILD_DATE: process.env['BUILD_DATE'] ?? dayInVietnam(new Date()),
});

/** Serves a build. The next good build replaces it at once. */
async function serve(server: Server, port: number, first: Build): Promise<void> {
  let current = first;
  let previous: Build | undefined;
  const answerFromBuild = state.mount((request, response) => {
    current.answer(request, response);
  }, environment.base);
  state.set('da-len', String(buildNumber));
  content = await openContent();
  server.removeAllListeners('request');
  server.on(
    'request',
    content === undefined ? answerFromBuild : mount(content.answer, answerFromBuild, environment.base),
  );
  const address = `http://${host}:${port}${environment.base}`;
  console.log(`Mở ${address} để xem, ${address}admin/ để viết bài. Sửa trong content/ thì trang tự dựng lại.`);
  for (const notice of content?.notices ?? []) console.log(notice);
  console.log('Nhấn Ctrl+C để dừng.');

  rebuild = async () => {
    console.log('Nội dung đã đổi, đang dựng lại…');
    state.set('dang-len');
    const before = contentWatch.changes;
    const next = await build();
    if (next === 'stale') return;
    if (next === undefined) {
      state.set('loi');
      console.error('Chưa dựng lại được; địa chỉ trên vẫn là bản trước. Hãy sửa các lỗi ở trên.');
      return;
    }
    // Answers in progress may still read the current build, so only the one before it is removed.
    if (previous !== undefined) remove(previous.folder);
    previous = current;
    current = next;
    // Content that changed during this build may be missing from it. Then the state stays as it is until the next
    // build, which is already planned.
    if (contentWatch.changes === before) state.set('da-len', String(buildNumber));
  };
  begun.resolve(undefined);
}

/** Answers before the first build. The port is opened early, so that a port in use is reported at once. */
const answerNotYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '3', Refresh: '3' });
  response.end('Đang dựng trang, xin chờ một lát.');
};

/** Undefined unless the editors' pages write to the repository on this machine. */
async function openContent(): Promise<ContentServer | undefined> {
  if (cmsBackend(environment).backend?.name !== 'proxy') return undefined;
  return await openContentServer({ root: environment.root, folder: resolve(buildsFolder) });
}

/** Tries further ports if the first one is in use, unless `PORT` is set. */
async function listen(server: Server): Promise<number> {
  const { port: fixed } = environment;
  const first = fixed ?? firstPort;
  const last = fixed ?? firstPort + portsToTry;
  for (let port = first; port <= last; port += 1) {
    if (await canListen(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    `Không mở được cổng ${first === last ? first : `${first}–${last}`}: đang có chương trình khác dùng, hoặc máy không cho. Hãy đặt PORT khác.`,
  );
}

function canListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      // EACCES: the system reserves low port numbers.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function stop(exitCode: number): Promise<void> {
  builds.stop();
  await contentWatch.close();
  await content?.close();
  remove(buildsFolder);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}

try {
  const server = createServer(answerNotYet);
  const port = await listen(server);
  console.log('Đang dựng trang…');
  let first = await build();
  while (first === 'stale') first = await build();
  if (first === undefined) {
    console.error('Chưa dựng được trang. Hãy sửa các lỗi ở trên rồi chạy lại.');
    await stop(1);
  } else {
    await serve(server, port, first);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}
