/** Answers the editors' pages under `npm start`: reads and writes entries in the project's git repository. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Clone, PublishError } from './clone.ts';
import { openDecap, type Answer } from './decap.ts';
import { listEntries } from './entries.ts';
import { explainGit } from './explain-git.ts';
import { git, GitError } from './git.ts';
import { sentences } from '../../editors/git-server-error.ts';
import { parseJson } from '../../text/json.ts';
import { readBody } from '../read-body.ts';
import { refusalOf } from './guard.ts';
import { listVersions, readVersion } from './history.ts';
import { addNote, dropNotes, listNotes } from './notes.ts';
import { findObstacle } from './obstacles.ts';
import { entryKeyOf, readQuestion, type Question } from './question.ts';
import { whyNoRepository, whyUnpublishable } from './repository-state.ts';

export interface ContentServer {
  answer: RequestListener;
  /** Sentences to print for the person who started the server. */
  notices: readonly string[];
  /** Waits until the questions asked so far are answered. */
  close: () => Promise<void>;
}

interface Place {
  /** The project's folder. */
  root: string;
  /** An empty folder for the clone. It may be deleted after `close`. */
  folder: string;
}

/** Limit for the body of a request, which contains photos as base64. */
const maxBytes = 64 * 1024 * 1024;
const unknownFailure =
  'Máy này chưa làm được việc vừa rồi; các bài đã lưu vẫn còn. Hãy thử lại; nếu vẫn vậy thì báo người phụ trách máy.';

interface Desk {
  root: string;
  clone: Clone;
  ask: Answering;
}

/** Opens the server even if the repository cannot be used. Until it can, every answer says why not. */
export async function openContentServer({ root, folder }: Place): Promise<ContentServer> {
  let desk: Desk | undefined;
  const open = async (): Promise<Desk | string> => {
    if (desk !== undefined) return desk;
    const problem = await whyNoRepository(root);
    if (problem !== undefined) return problem;
    const clone = await Clone.make(root, folder);
    desk = { root, clone, ask: await openDecap(clone.folder) };
    return desk;
  };
  let last: Promise<unknown> = Promise.resolve();
  /** Runs one task at a time, because decap-server checks out branches to answer. */
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
  const answer = async (question: Question): Promise<Answer> => {
    const opened = await open();
    return typeof opened === 'string' ? { status: 503, body: { error: opened } } : await answerFrom(opened, question);
  };
  const first = await open();
  return {
    answer: (request, response) => {
      void replyTo(request, (question) => inTurn(() => answer(question))).then((reply) => {
        send(response, reply);
      });
    },
    notices: typeof first === 'string' ? [first] : await noticesOn(root),
    close: async () => {
      await last;
    },
  };
}

async function noticesOn(root: string): Promise<string[]> {
  const reason = await whyUnpublishable(root);
  const changed = await git(root, 'status', '--porcelain', '--', 'content');
  const count = changed === '' ? 0 : changed.split('\n').length;
  return [
    ...(reason === undefined ? [] : [`Trang biên tập lưu được bản nháp nhưng chưa đăng được, vì ${reason}`]),
    ...(count === 0
      ? []
      : [
          `Trong content/ có ${count} chỗ sửa chưa lưu vào kho: trang biên tập chưa thấy chúng cho tới khi lưu (git commit).`,
        ]),
  ];
}

type Answering = (question: Question) => Promise<Answer>;

async function replyTo(request: IncomingMessage, answer: Answering): Promise<Answer> {
  try {
    return await readAndAnswer(request, answer);
  } catch (error) {
    console.error(error);
    return { status: 500, body: { error: unknownFailure } };
  }
}

async function readAndAnswer(request: IncomingMessage, answer: Answering): Promise<Answer> {
  const { method, headers, socket } = request;
  const refusal = refusalOf({ method, headers, port: socket.localPort });
  if (refusal !== undefined) return { status: refusal.status, body: { error: refusal.sentence } };
  const body = await readBody(request, maxBytes);
  if (body === undefined)
    return { status: 413, body: { error: 'Bài và ảnh cộng lại quá nặng. Hãy bớt ảnh hoặc dùng ảnh nhẹ hơn.' } };
  const question = readQuestion(parseJson(body.toString()));
  return typeof question === 'string' ? { status: 422, body: { error: question } } : await answer(question);
}

async function answerFrom({ root, clone, ask }: Desk, question: Question): Promise<Answer> {
  try {
    await clone.follow();
    const obstacle = await findObstacle(root, clone, question);
    if (obstacle !== undefined) return { status: 409, body: { error: obstacle } };
    if (await isOutdated(clone, question)) return { status: 412, body: { error: sentences.changedByOther } };
    const records = await recordsFor(root, clone, question);
    if (records !== undefined) return { status: 200, body: records };
    if (question.action === 'unpublishedEntry') return await findEntry(clone, entryKeyOf(question) ?? '');
    if (question.action === 'publishUnpublishedEntry') await clone.bringUpToDate(entryKeyOf(question) ?? '');
    const answer = await ask(question);
    if (answer.status !== 200) return await explainFailure(clone);
    await land(clone, question);
    if (question.action === 'publishUnpublishedEntry' || question.action === 'deleteUnpublishedEntry')
      await dropNotes(root, entryKeyOf(question) ?? '');
    return answer;
  } catch (error) {
    const sentence = explain(error);
    // `mend` may fail for the same reason. The first error is the one to report.
    await clone.mend().catch(() => undefined);
    if (sentence !== undefined) return { status: 409, body: { error: sentence } };
    throw error;
  }
}

/**
 * Lists a folder, or reads and writes the records of an entry, without decap-server. Undefined for all other questions.
 */
async function recordsFor(root: string, clone: Clone, question: Question): Promise<object | undefined> {
  const key = entryKeyOf(question) ?? '';
  switch (question.action) {
    case 'entriesByFolder':
      return await listEntries(clone, question.params);
    case 'entryVersions': {
      const { path, page } = question.params;
      return await listVersions(clone, { entry: key, path, page });
    }
    case 'entryVersion': {
      const { path, version } = question.params;
      return { text: await readVersion(clone, path, version) };
    }
    case 'draftNotes':
      return await listNotes(root, key);
    case 'addDraftNote':
      await addNote(root, key, question.params.text);
      return {};
    default:
      return undefined;
  }
}

/** Whether a save would overwrite another version than the one that the editor has opened. */
async function isOutdated(clone: Clone, question: Question): Promise<boolean> {
  if (question.action !== 'persistEntry') return false;
  const { replaces, dataFiles } = question.params;
  const [{ path, raw }] = dataFiles;
  if (replaces === undefined) return false;
  const there = await clone.textOf(entryKeyOf(question) ?? '', path);
  // The file may already have this text: the same request was carried out before, but its answer was lost.
  return [replaces ?? undefined, raw].every((text) => text?.trimEnd() !== there);
}

function explain(error: unknown): string | undefined {
  if (error instanceof PublishError) return error.message;
  const reason = error instanceof GitError ? explainGit(error.printed) : undefined;
  return reason === undefined ? undefined : `Chưa làm được, vì ${reason}`;
}

async function findEntry(clone: Clone, key: string): Promise<Answer> {
  const entry = await clone.findEntry(key);
  if (entry === undefined) return { status: 404, body: { error: 'Không có bài chưa đăng này.' } };
  const [collection, ...slug] = key.split('/');
  return { status: 200, body: { collection, slug: slug.join('/'), ...entry } };
}

async function land(clone: Clone, question: Question): Promise<void> {
  const key = entryKeyOf(question);
  if (key === undefined) return;
  if (question.action === 'persistEntry' || question.action === 'updateUnpublishedEntryStatus') await clone.keep(key);
  if (question.action === 'deleteUnpublishedEntry') await clone.drop(key);
  if (question.action === 'publishUnpublishedEntry') await clone.publish(key);
  await clone.settle();
}

async function explainFailure(clone: Clone): Promise<Answer> {
  const hasConflict = await clone.mend();
  const error = hasConflict
    ? 'Bản đang đăng của bài này vừa đổi ở đúng chỗ bạn sửa. Hãy chép phần mới viết ra chỗ khác, bỏ chỗ sửa chưa đăng, mở lại bài rồi viết lại phần ấy.'
    : unknownFailure;
  return { status: hasConflict ? 409 : 500, body: { error } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
