/** What git or a hasty paste left in a file; told before anything is parsed, since every other message would be a riddle. */

export interface Leftover {
  message: string;
  line: number;
}

/** The marks that git writes around two versions of one passage; half of them may have been deleted already. */
const conflictMark = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/;

const topLevelKey = /^([A-Za-z]\w*):(?: |$)/;

/** `keys` are the fields that the file may have. */
export function findLeftovers(text: string, keys: readonly string[]): Leftover | undefined {
  const lines = text.split('\n');
  return describeConflict(lines) ?? describeSecondHead(lines, keys);
}

function describeConflict(lines: readonly string[]): Leftover | undefined {
  const marked = lines.flatMap((line, index) => (conflictMark.test(line) ? [index + 1] : []));
  const [first] = marked;
  if (first === undefined) return undefined;
  const mark = lines[first - 1]?.slice(0, 7) ?? '';
  const where = marked.length === 1 ? `dòng ${first}` : `các dòng ${marked.join(', ')}`;
  return {
    message: `Tệp còn dấu “${mark}” ở ${where}: hai người sửa cùng một chỗ và git ghép cả hai bản vào đây. Hãy giữ một bản, xóa bản kia và mọi dòng dấu ấy.`,
    line: first,
  };
}

/**
 * Fields that begin anew: below their closing line, or most of them a second time above it.
 * One field twice is told by the YAML parser, with its line.
 */
function describeSecondHead(lines: readonly string[], keys: readonly string[]): Leftover | undefined {
  const keyOf = (line: string | undefined): string | undefined => {
    const key = topLevelKey.exec(line ?? '')?.[1];
    return key !== undefined && keys.includes(key) ? key : undefined;
  };
  const hasHead = lines[0]?.trimEnd() === '---';
  const end = hasHead ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : lines.length;
  if (end === -1) return undefined;
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (const [index, line] of lines.slice(0, end).entries()) {
    const key = keyOf(line);
    if (key === undefined) continue;
    if (seen.has(key)) repeated.push(index + 1);
    seen.add(key);
  }
  const below = lines.findIndex(
    (line, index) =>
      index > end && keyOf(line) !== undefined && (isRuler(lines[index - 1]) || keyOf(lines[index + 1]) !== undefined),
  );
  const first = repeated.length > 2 ? repeated[0] : below === -1 ? undefined : below + 1;
  if (first === undefined) return undefined;
  return {
    message: `Phần đầu bài bị dán hai lần: từ dòng ${first} các trường lặp lại. Hãy giữ một lần, giữa hai dòng ---.`,
    line: first,
  };
}

const isRuler = (line: string | undefined): boolean => line?.trimEnd() === '---';
