import { lookUp, unknownAmong, type Engine, type Found } from './lookup.ts';
import { termsOf, type AskedWord, type Question } from './question.ts';
import type { Ranked } from './rank.ts';

export async function findExactly(context: Engine, { words, quoted }: Question): Promise<Found> {
  await context.reader.prepare(termsOf(words));
  const isMarked = words.some(({ marked }) => marked);
  const none = { ranked: [], wider: [], isPhrase: false };
  if ((await context.reader.count(termsOf(words), isMarked)) === 0) return none;
  if ((await unknownAmong(context.reader, words)).length > 0) return none;
  return { ...(await lookUp(context, { words, quoted })), wider: [] };
}

/** Keeps the records that contain every phrase. Keeps all records when none contains every phrase. */
export async function withPhrases(
  engine: Engine,
  phrases: readonly (readonly AskedWord[])[],
  all: Ranked[],
): Promise<Ranked[]> {
  const lists: Set<number>[] = [];
  for (const words of phrases) {
    const { ranked } = await lookUp(engine, { words, quoted: true });
    lists.push(new Set(ranked.filter(({ isPhrase }) => isPhrase).map(({ record }) => record)));
  }
  const [first = new Set<number>(), ...others] = lists;
  const records = new Set([...first].filter((record) => others.every((list) => list.has(record))));
  return records.size === 0 ? all : all.filter(({ record }) => records.has(record));
}
