/**
 * Finds git conflict markers and fields pasted twice. The file is not parsed then, because the parser's messages would
 * not name the cause.
 */

export interface Leftover {
  message: string;
  line: number;
}

/** Lines that git writes around the two versions of a conflict. An editor may already have deleted some of them. */
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
 * Finds a second front matter: fields below the closing `---`, or more than two fields repeated above it. Fewer
 * repeated fields are left to the YAML parser, which reports each with its line.
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
