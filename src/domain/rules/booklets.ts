/** Rules about booklets: documents that are compiled from entries. */
import { displayValue } from '../describe.ts';
import type { Gone } from '../gone.ts';
import { pathOf } from '../collections.ts';
import { mayShow } from '../public.ts';
import { expectThat, rule, type CheckedEntry, type Corpus, type Finding, type Rule } from './rule.ts';

export const bookletRules: Rule<'documents'>[] = [
  rule('documents', 'R1', ['kind', 'gathers', 'foreword'], (v) => [
    ...expectThat(
      v.kind === 'tai-lieu' || v.gathers === undefined,
      ['gathers'],
      'chỉ tài liệu biên soạn mới gom bài. Hãy xóa, hoặc đổi loại văn bản.',
    ),
    ...expectThat(
      v.kind === 'tai-lieu' || v.foreword === undefined,
      ['foreword'],
      'chỉ tài liệu biên soạn mới có lời nói đầu. Hãy xóa, hoặc đổi loại văn bản.',
    ),
  ]),
  rule('documents', 'R1', ['gathers', 'items'], (v) =>
    expectThat(
      v.gathers === undefined || v.items.length === 0,
      ['gathers'],
      'tập tài liệu hoặc gom bài, hoặc chọn từng bài. Hãy xóa mục này, hoặc xóa danh sách bài.',
    ),
  ),
  rule('documents', 'R2', ['gathers'], ({ gathers }, { corpus }) => {
    if (gathers === undefined || !('contest' in gathers)) return [];
    const { kind } = corpus.events.get(gathers.contest)?.values ?? {};
    return expectThat(
      kind === undefined || kind === 'cuoc-thi-viet',
      ['gathers', 'contest'],
      `“${displayValue(gathers.contest)}” không phải cuộc thi viết. Hãy chọn lại trong các cuộc thi.`,
    );
  }),
];

interface Context {
  corpus: Corpus;
  gone: Gone;
  today: string;
  /** False on the editors' pages, which know only the ids of hidden entries. The check is skipped there. */
  isComplete: boolean;
}

/**
 * Warns about picked entries that readers cannot see. This is no error, because it must not delay the withdrawal of an
 * entry.
 */
export function pickedAreShown(entry: CheckedEntry, { corpus, gone, today, isComplete }: Context): Finding[] {
  if (entry.collection !== 'documents' || !isComplete) return [];
  const { items = [], sample = false } = entry.values;
  return items.flatMap((item, index): Finding[] => {
    const [name, collection] =
      'exemplar' in item ? (['exemplar', 'exemplars'] as const) : (['story', 'stories'] as const);
    const id = 'exemplar' in item ? item.exemplar : item.story;
    const picked = corpus[collection].get(id);
    if (picked === undefined || gone.has(pathOf({ collection, id }))) return [];
    const message = `“${displayValue(id)}” chưa hiện với người đọc, nên tập tài liệu chưa có bài này. Hãy chờ bài được đăng, hoặc bỏ khỏi danh sách.`;
    const isShown = mayShow(picked, { today, production: !sample });
    return isShown ? [] : [{ path: ['items', index, name], severity: 'warning', message }];
  });
}
