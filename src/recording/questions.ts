/**
 * Records the answers to questions to the store as a whole, so that a page depends on the answer and not on everything
 * that was searched for it.
 */
import { digestOf, keyOfObject } from './digest.ts';
import { recording, unrecorded } from './recorder.ts';

interface Known {
  answer: unknown;
  digest: string | undefined;
}
type Ask = (store: object, args: readonly unknown[]) => unknown;

/**
 * The answers that each store has given so far. Only the store of a build is registered here; stores of tests may
 * change, so their answers are not remembered.
 */
const stores = new WeakMap<object, Map<string, Known>>();
const asks = new Map<string, Ask>();

export function rememberAnswersOf(store: object): void {
  stores.set(store, new Map());
}

/**
 * Gives a query a name under which its answers are recorded. Its arguments are texts, numbers, lists of them, or
 * entries. The answer is worked out once in a build; a list is handed out as a copy.
 */
export function asQuestion<Store extends object, Args extends readonly unknown[], Answer>(
  name: string,
  ask: (store: Store, ...args: Args) => Answer,
): (store: Store, ...args: Args) => Answer {
  if (asks.has(name)) throw new Error(`Two questions are called “${name}”.`);
  asks.set(name, (store, args) => ask(store as Store, ...(args as Args)));
  return (store, ...args) => {
    const known = stores.get(store);
    if (known === undefined) return ask(store, ...args);
    const answer = answerOf(known, write(name, args), () => ask(store, ...args));
    return (Array.isArray(answer) ? [...(answer as unknown[])] : answer) as Answer;
  };
}

/** Records an answer that the store itself gives, such as one of its lists. */
export function recordAnswer(store: object, name: string, answer: unknown): void {
  if (recording.page === undefined) return;
  const known = stores.get(store);
  if (known !== undefined) answerOf(known, write(name, []), () => answer);
}

function answerOf(known: Map<string, Known>, question: string, ask: () => unknown): unknown {
  let found = known.get(question);
  if (found === undefined) {
    found = { answer: unrecorded(ask), digest: undefined };
    known.set(question, found);
  }
  recording.page?.questions.set(question, digestIn(found));
  return found.answer;
}

const digestIn = (found: Known): string => (found.digest ??= unrecorded(() => digestOf(found.answer)));

const write = (name: string, args: readonly unknown[]): string => JSON.stringify([name, ...args.map(toWritten)]);

/** An entry is written as its key, marked so that no other argument looks like it. */
function toWritten(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(toWritten);
  const key = typeof arg === 'object' && arg !== null ? keyOfObject(arg) : undefined;
  return key === undefined ? arg : { '@': key };
}

/** Thrown when a recorded question names an entry that no longer exists. */
class EntryGone extends Error {}

function toArgument(written: unknown, findEntry: Asked['findEntry']): unknown {
  // JSON writes an omitted argument as `null`.
  if (written === null) return undefined;
  if (Array.isArray(written)) return written.map((each) => toArgument(each, findEntry));
  if (typeof written !== 'object' || !('@' in written)) return written;
  const entry = findEntry(String(written['@']));
  if (entry === undefined) throw new EntryGone();
  return entry;
}

interface Asked {
  store: object;
  /** The store's own answers, such as its lists, by name. */
  own: Readonly<Record<string, Ask>>;
  findEntry: (key: string) => object | undefined;
}

/** The digest of today's answer to a recorded question; undefined if the question can no longer be asked. */
export function askAgain(question: string, { store, own, findEntry }: Asked): string | undefined {
  const known = stores.get(store);
  if (known === undefined) return undefined;
  const found = known.get(question);
  if (found !== undefined) return digestIn(found);
  const [name, ...written] = JSON.parse(question) as [string, ...unknown[]];
  const ask = own[name] ?? asks.get(name);
  if (ask === undefined) return undefined;
  try {
    const args = written.map((arg) => toArgument(arg, findEntry));
    const made: Known = { answer: unrecorded(() => ask(store, args)), digest: undefined };
    known.set(question, made);
    return digestIn(made);
  } catch (error) {
    if (error instanceof EntryGone) return undefined;
    throw error;
  }
}
