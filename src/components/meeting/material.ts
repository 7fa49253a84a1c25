/** Makes the material of a group meeting about an exemplar: a short story, three questions, an exercise. */
import type { Body } from '../../mdx/body.ts';
import { withoutNumber } from '../../mdx/reader-text.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { firstSentences } from '../../text/sentences.ts';
import { wordsOf } from '../../text/words.ts';
import { extractSection } from '../sheet/extract.ts';

export interface Material {
  /** Paragraphs. */
  story: string[];
  questions: string[];
  exercise: string;
  /**
   * What one needs to follow the exemplar. The standard exercise compares it with what the group has; empty if the
   * editor wrote another exercise.
   */
  needs: readonly string[];
}

/** Number of words that take about a minute to read aloud. */
const mostWords = 150;
/** What each section may take of the words that are left for it and the next: the method, which is discussed, most. */
const shares = { 'Hoàn cảnh': 1 / 4, 'Cách làm': 2 / 3, 'Kết quả': 1 };
/** From each section, at most this many characters are taken before whole sentences are chosen. */
const mostOfSection = 1200;

const questions = [
  'Chỗ mình có chuyện giống vậy không? Ai đang vất vả nhất vì chuyện ấy?',
  'Trong cách làm vừa nghe, việc nào mình làm được ngay, việc nào phải đổi cho hợp, vì sao?',
  'Ai đứng ra trước? Cần thêm ai, cần hỏi hoặc xin phép ai?',
];

const exercise =
  'Chia nhóm bốn, năm người. Mỗi nhóm ghi ra giấy: mình đã có gì, còn thiếu gì; việc đầu tiên sẽ làm, ai làm, ngày nào xong. Các nhóm đọc lên, rồi chọn một việc làm thử trong tháng.';

type Fields = Pick<ExemplarEntry['data'], 'summary' | 'needs' | 'toReplicate' | 'meeting'>;

export function materialOf(
  { summary, needs, toReplicate, meeting }: Fields,
  body: Pick<Body, 'lines' | 'headings'>,
): Material {
  const own = meeting?.questions ?? [];
  return {
    story: meeting?.story?.split(/\n\s*\n/) ?? tell(summary, body),
    questions: questions.map((question, index) => own[index] ?? question),
    exercise: meeting?.exercise ?? exercise,
    needs: meeting?.exercise === undefined ? [...(toReplicate?.atHand ?? []).map(({ text }) => text), ...needs] : [],
  };
}

/** The summary, then whole sentences from each section. Words that one section does not use are left to the next. */
function tell(summary: string, body: Pick<Body, 'lines' | 'headings'>): string[] {
  const story = [summary];
  let left = mostWords - wordsOf(summary).length;
  for (const [section, part] of Object.entries(shares)) {
    const most = left * part;
    const lines = extractSection(body, section, mostOfSection).map(withoutNumber).filter(isReadable);
    const told = firstSentences(lines.join(' '), (text) => wordsOf(text).length <= most);
    if (told === '') continue;
    story.push(told);
    left -= wordsOf(told).length;
  }
  return story;
}

/** Lines without final punctuation are figures or labels. The beginning of a list needs the items that follow it. */
const isReadable = (line: string, index: number, lines: readonly string[]): boolean =>
  isSentence(line) || (line.endsWith(':') && isSentence(lines[index + 1] ?? ''));
const isSentence = (line: string): boolean => /[.!?…][”"]?$/.test(line);
