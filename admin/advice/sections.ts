/** Points out headings with nothing, or nearly nothing, below them. */
import type { Adviser } from './advice.ts';
import { wordsOf } from '../../src/text/words.ts';
import { plainBody } from './plain-body.ts';

/** A section with fewer words has only just been begun. */
const leastWords = 8;

export const adviseSections: Adviser = ({ values: { body = '' } }) =>
  partsOf(body).flatMap(({ depth, heading, text, hasChild }) => {
    const words = wordsOf(plainBody(text)).length;
    const isEmpty = words === 0 && !hasChild && !/<(?:Figure|Result)\b/.test(text);
    if (!isEmpty && (words >= leastWords || depth > 2 || hasChild || /<(?:Figure|Result)\b/.test(text))) return [];
    const told = isEmpty ? 'còn trống' : `mới có ${words} chữ`;
    return [{ kind: 'section', at: ['body'], text: `Phần “${heading}” ${told}. Hãy viết thêm, hoặc bỏ đề mục.` }];
  });

interface Part {
  depth: number;
  heading: string;
  text: string;
  /** True when the next heading is a smaller one. */
  hasChild: boolean;
}

function partsOf(body: string): Part[] {
  const heads = [...body.matchAll(/^(#{2,4})[ \t]+(.+)$/gm)];
  return heads.map(({ 0: line, 1: marks = '', 2: heading = '', index }, at) => {
    const next = heads[at + 1];
    return {
      depth: marks.length,
      heading: heading.trim(),
      text: body.slice(index + line.length, next?.index),
      hasChild: (next?.[1]?.length ?? 0) > marks.length,
    };
  });
}
