/** Finds faulty characters in a text, in any field. */
import { findHidden, isNoBreakSpace, nameOfHidden, placeOfHidden } from '../text/hidden-characters.ts';
import { explainLookAlike, findMixedWord } from '../text/look-alikes.ts';
import { recogniseLegacy, type Recognised } from '../text/legacy-encodings.ts';
import { findRawMarks, isAddress } from '../text/raw-marks.ts';
import type { Problem } from './problem.ts';

export type TextFault = Pick<Problem, 'severity' | 'message' | 'formMessage' | 'remedy'> & {
  /** Position in the text. */
  index: number;
};

/**
 * Reports at most one fault of each kind, and each hidden character once, because such characters usually come from one
 * paste.
 */
export function findTextFaults(text: string): TextFault[] {
  const legacy = recogniseLegacy(text);
  // The old encoding causes the other faults, so they are not reported as well.
  if (legacy !== undefined) return [describeLegacy(legacy)];
  return [...hiddenIn(text), ...decomposedIn(text), ...mixedIn(text)];
}

function describeLegacy({ name, sample: { written, meant, index } }: Recognised): TextFault {
  const start = `“${written}” là ${name}, người đọc không đọc được; đúng ra là “${meant}”. Hãy`;
  return {
    severity: 'error',
    message: `${start} chuyển cả đoạn sang Unicode, hoặc gõ lại.`,
    formMessage: `${start} chuyển sang Unicode, hoặc gõ lại.`,
    remedy: 'to-unicode',
    index,
  };
}

function hiddenIn(text: string): TextFault[] {
  const found = findHidden(text);
  const first = new Map(found.toReversed().map(({ character, index }) => [character, index]));
  return [...first].toReversed().map(([character, index]) => {
    const count = found.filter((each) => each.character === character).length;
    const places = count === 1 ? '' : `, có ${count} chỗ`;
    const isSpace = isNoBreakSpace(character);
    return {
      severity: isSpace ? 'warning' : 'error',
      message: `có ký tự ẩn ${nameOfHidden(character)} ${placeOfHidden(text, index)}${places}. Hãy ${
        isSpace ? 'thay bằng dấu cách thường' : 'xóa chỗ ấy rồi gõ lại'
      }.`,
      index,
    };
  });
}

function decomposedIn(text: string): TextFault[] {
  if (text === text.normalize('NFC')) return [];
  const word = text.match(/\S+/gu)?.find((each) => each !== each.normalize('NFC')) ?? '';
  return [
    {
      severity: 'error',
      message: `chữ có dấu ở “${word}” đang ở dạng tách rời (NFD). Hãy gõ lại bằng bộ gõ Unicode dựng sẵn.`,
      index: text.indexOf(word),
    },
  ];
}

/** Reports the first tab in a field: it was pasted by mistake, as forms take no typed tabs. A body may have tabs. */
export function tabIn(text: string): TextFault[] {
  const index = text.indexOf('\t');
  if (index === -1) return [];
  const place = placeOfHidden(text, index);
  return [{ severity: 'error', message: `có dấu Tab ${place}. Hãy thay bằng dấu cách thường.`, index }];
}

/**
 * Reports Markdown and HTML in a field, which would be shown as typed. In a body, `src/mdx/raw-marks.ts` reports such
 * marks.
 */
export function rawMarksIn(text: string): TextFault[] {
  const found = isAddress(text) ? [] : findRawMarks(text);
  if (found.length === 0 || recogniseLegacy(text) !== undefined) return [];
  return found.map(({ kind, shown, what, index }) => ({
    // A tag is only a warning, because an author may write about tags.
    severity: kind === 'tag' ? 'warning' : 'error',
    message: `“${shown}” sẽ hiện nguyên ${what}. Trường này chỉ nhận chữ thường, hãy bỏ các dấu ấy.`,
    formMessage: `“${shown}” sẽ hiện nguyên ${what}. Ô này chỉ nhận chữ thường, hãy bỏ các dấu ấy.`,
    index,
  }));
}

function mixedIn(text: string): TextFault[] {
  const word = findMixedWord(text);
  if (word === undefined) return [];
  const cause = explainLookAlike(word) ?? '';
  return [
    {
      severity: 'error',
      message: `có chữ trông giống mà không phải chữ Việt trong “${word}”: ${cause} Hãy gõ lại từ này.`,
      index: text.indexOf(word),
    },
  ];
}
