/**
 * A consent slip holds for the people who signed it. Two entries may name the same slip only if they name the same
 * person, or if one is a story that refers to the other, an exemplar.
 */
import { isGated, type GatedName } from '../collections.ts';
import { toCanonical } from '../../text/canonical.ts';
import { isNamed } from '../story.ts';
import type { CheckedEntry, Corpus, Finding } from './rule.ts';

type Article = CheckedEntry<GatedName>;

const slipOf = ({ values: { consent } }: Article): string | undefined =>
  consent !== undefined && 'ref' in consent ? consent.ref : undefined;

/** The articles by the number of their slip, gathered once for each corpus. */
const gathered = new WeakMap<Corpus, Map<string | undefined, Article[]>>();

function articlesWith(slip: string, corpus: Corpus): readonly Article[] {
  let bySlip = gathered.get(corpus);
  if (bySlip === undefined) {
    bySlip = Map.groupBy<string | undefined, Article>(
      [...corpus.exemplars.values(), ...corpus.stories.values()],
      slipOf,
    );
    gathered.set(corpus, bySlip);
  }
  return bySlip.get(slip) ?? [];
}

export function slipOfOneSubject(entry: CheckedEntry, corpus: Corpus): Finding[] {
  if (!isGated(entry)) return [];
  const slip = slipOf(entry);
  if (slip === undefined) return [];
  const other = articlesWith(slip, corpus).find(
    (candidate) =>
      (candidate.collection !== entry.collection || candidate.id !== entry.id) && !areOfOneSubject(entry, candidate),
  );
  if (other === undefined) return [];
  const named = `“${other.values.title ?? other.id}” (${other.id})`;
  return [
    {
      path: ['consent', 'ref'],
      message: `phiếu ${slip} đã ghi ở bài ${named} về người khác. Hãy xem lại phiếu gốc: mỗi người được nêu có một phiếu riêng.`,
    },
  ];
}

function areOfOneSubject(one: Article, other: Article): boolean {
  const names = new Set(namesIn(other));
  return namesIn(one).some((name) => names.has(name)) || tellsOf(one, other) || tellsOf(other, one);
}

/** True when `story` is a story, and refers to `exemplar`. */
const tellsOf = (story: Article, exemplar: Article): boolean =>
  story.collection === 'stories' &&
  exemplar.collection === 'exemplars' &&
  (story.values.exemplars ?? []).includes(exemplar.id);

/** The names without notes in brackets and forms of address, in the spelling by which names are compared. */
function namesIn(article: Article): string[] {
  const names =
    article.collection === 'exemplars'
      ? [article.values.subject?.name ?? '']
      : (article.values.people ?? []).filter(isNamed).map(({ name }) => name);
  return names.map(bare).filter((name) => name !== '');
}

const bare = (name: string): string =>
  name
    .replace(/\(.*?\)/g, ' ')
    .trim()
    .split(/\s+/)
    .map(toCanonical)
    .join(' ')
    .replace(/^(?:(?:hộ|gia đình|ông|bà|anh|chị|em|cô|chú|bác)\s+)+/u, '');
