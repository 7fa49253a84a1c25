/** Filler words, which only make a question of what is looked for: “làm sao”, “ở đâu”, “tôi muốn xem bài về”. */
import { fold } from '../../text/fold.ts';
import type { AskedWord } from './question.ts';

const fillers = [
  'tôi muốn xem bài về|tôi muốn xem bài viết về|tôi muốn xem|tôi muốn tìm|tôi muốn biết|tôi muốn hỏi|tôi cần tìm|cho tôi hỏi|cho em hỏi',
  'cho hỏi|xin hỏi|muốn hỏi|tìm bài về|tìm bài viết về|bài viết về|bài về|bài nói về|câu chuyện về|thông tin về|giúp tôi tìm',
  'phải làm gì|phải làm sao|làm sao để|làm cách nào để|làm cách nào|làm thế nào để|làm thế nào|làm sao|như thế nào|thế nào|ra sao',
  'cách nào để|cách nào|có ai|có những ai|những ai|ai là|là ai|ai đã|ai|ở đâu|ở chỗ nào|chỗ nào|nơi nào|đâu',
  'làm gì|những gì|là gì|cái gì|có gì|gì|tại sao|vì sao|sao|bao nhiêu|bao giờ|khi nào|lúc nào|nào|hay không|được không|không vậy|vậy|nhỉ|ạ|nhé',
]
  .join('|')
  .split('|')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** A filler of one word must have its marks: “dau” may be another word than “đâu”. Longer ones are clear without. */
const isSaid = (asked: AskedWord | undefined, word: string, isAlone: boolean): boolean =>
  asked !== undefined && (asked.canonical === word || (!isAlone && !asked.marked && asked.folded === fold(word)));

/** Indexes of the filler words. None, if the question has no other words. */
export function findFillers(words: readonly AskedWord[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < words.length; start += 1) {
    const phrase = fillers.find((one) => one.every((word, at) => isSaid(words[start + at], word, one.length === 1)));
    for (let at = 0; at < (phrase?.length ?? 0); at += 1) found.add(start + at);
    if (phrase !== undefined) start += phrase.length - 1;
  }
  return found.size < words.length ? found : new Set();
}
