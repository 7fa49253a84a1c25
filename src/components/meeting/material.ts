/** What a group meeting about an exemplar needs: a short story, three questions, an exercise; made from the exemplar. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { wordsOf } from '../../text/words.ts';
import { extractSection } from '../sheet/extract.ts';

export interface Material {
  /** Paragraphs. */
  story: string[];
  questions: string[];
  exercise: string;
  /** What it took, to compare with what the group has; empty when the editor wrote an exercise. */
  needs: readonly string[];
}

/** What one reads aloud in a good minute. */
const mostWords = 150;
const sections = ['Hoàn cảnh', 'Cách làm', 'Kết quả'];
/** Characters taken of a section before it is cut by words. */
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

/** The summary, then whole sentences of each section. What one section leaves of its words, the next one has. */
function tell(summary: string, body: Pick<Body, 'lines' | 'headings'>): string[] {
  const story = [summary];
  let left = mostWords - wordsOf(summary).length;
  for (const [index, section] of sections.entries()) {
    const share = Math.floor(left / (sections.length - index));
    const lines = extractSection(body, section, mostOfSection).map(withoutNumber).filter(isSentence);
    const part = within(lines.join(' '), share);
    if (part === '') continue;
    story.push(part);
    left -= wordsOf(part).length;
  }
  return story;
}

/** Steps are read aloud as sentences, without the numbers of their list. */
const withoutNumber = (line: string): string => line.replace(/^\d+\. /, '');

/** A figure or the label of a part is no sentence. */
const isSentence = (line: string): boolean => /[.!?…][”"]?$/.test(line);

/** The first sentences, together no more than `most` words. */
function within(text: string, most: number): string {
  let told = '';
  for (const sentence of text.split(/(?<=[.!?…][”"]?)\s+/)) {
    const longer = told === '' ? sentence : `${told} ${sentence}`;
    if (wordsOf(longer).length > most) break;
    told = longer;
  }
  return told;
}
