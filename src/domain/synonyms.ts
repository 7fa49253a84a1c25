/** Groups of synonyms. A search for one word of a group also finds the others. */
import * as z from 'zod';
import { fold } from '../text/fold.ts';
import { text } from './fields.ts';
import type { Problem } from './problem.ts';

const wordsLabel = 'Các cách viết';

const synonymSchema = z
  .strictObject({
    words: z
      .array(text(2, 80, { label: 'Cách viết' }))
      .min(2)
      .max(6)
      .meta({ label: wordsLabel, hint: 'Từ hai cách viết, ví dụ UBND và Ủy ban nhân dân.' }),
  })
  .meta({ label: 'Nhóm từ cùng nghĩa' });

export const synonymsSchema = z.array(synonymSchema).max(500).meta({ label: 'Từ cùng nghĩa khi tìm kiếm' });
export type Synonyms = z.output<typeof synonymsSchema>;

/** Reports words that appear in two groups or twice in one. A word in two groups would merge the groups. */
export function doubledSynonyms(groups: Synonyms): Problem[] {
  const seen = new Set<string>();
  return groups.flatMap(({ words }, group) =>
    words.flatMap((word, index): Problem[] => {
      const known = seen.has(fold(word));
      seen.add(fold(word));
      if (!known) return [];
      const message = `“${word}” đã có ở trên, không kể dấu và chữ hoa. Hãy gộp hai nhóm làm một, hoặc xóa chỗ thừa.`;
      return [{ rule: 'R1', severity: 'error', path: [group, 'words', index], label: wordsLabel, message }];
    }),
  );
}
