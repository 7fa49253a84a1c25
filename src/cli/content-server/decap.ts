/**
 * Runs decap-server's git middleware without its HTTP server, which would answer every web page open on this machine.
 */
import middlewares from 'decap-server/dist/middlewares.js';
import type { Question } from './question.ts';

export interface Answer {
  status: number;
  body: unknown;
}

type Handler = Parameters<Parameters<typeof middlewares.registerLocalGit>[0]['post']>[1];

/** Opens decap-server on the clone in `folder`. Questions must be asked one at a time. */
export async function openDecap(folder: string): Promise<(question: Question) => Promise<Answer>> {
  const handlers: Handler[] = [];
  const app = {
    // decap-server adds middlewares for HTTP (logging, CORS, JSON parsing), which are not needed here.
    use: () => undefined,
    post: (_path: string, handler: Handler) => handlers.push(handler),
  };
  const before = process.env.GIT_REPO_DIRECTORY;
  // `registerLocalGit` reads the folder from this variable, only once.
  process.env.GIT_REPO_DIRECTORY = folder;
  try {
    await middlewares.registerLocalGit(app, { logLevel: 'error' });
  } finally {
    if (before === undefined) delete process.env.GIT_REPO_DIRECTORY;
    else process.env.GIT_REPO_DIRECTORY = before;
  }
  return (question) => run(handlers, question);
}

async function run(handlers: readonly Handler[], question: Question): Promise<Answer> {
  const answer: Answer = { status: 200, body: undefined };
  const reply = {
    status: (code: number) => {
      answer.status = code;
      return reply;
    },
    json: (body: unknown) => {
      answer.body = body;
    },
  };
  const request = { body: briefInLogs(question) };
  for (const handler of handlers) {
    const onward = await new Promise<boolean>((resolve, reject) => {
      const done = Promise.resolve(
        handler(request, reply, () => {
          resolve(true);
        }),
      );
      done.then(() => {
        resolve(false);
      }, reject);
    });
    if (!onward) break;
  }
  return answer;
}

/** Keeps photos and texts out of decap-server's error log, which prints the whole question. */
function briefInLogs(question: Question): Question {
  return Object.defineProperty({ ...question }, 'toJSON', { value: () => ({ action: question.action }) });
}
