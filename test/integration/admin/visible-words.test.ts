/**
 * Every text in the code of the editors' pages that an editor can see is Vietnamese, in the office's words: no English,
 * no names of files, commands or fields, no signs of the files' notation.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { sentences } from '../../../src/editors/git-server-error.ts';
import { isSyllable } from '../../../src/text/syllable.ts';

/** Files whose texts are read during the build or by the administrator, never by an editor. */
const elsewhere =
  /^admin\/(?:config\/check|config\/decap-config|bundle|stand-ins|theme\/restyle|slim\/)|^src\/editors\/settings|\.d\.ts$/;

/** Commands whose messages the editors' pages show. The tests of the strip check the publisher's messages. */
const answers = ['src/cli/local-state.ts'];

const files = [...globSync('admin/**/*.ts'), ...globSync('src/editors/*.ts'), ...answers]
  .filter((file) => !elsewhere.test(file))
  .sort();

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The string literals of a program. A template gets “…” for each value that it takes in. */
function textsIn(node: Node, isSeen = true): string[] {
  const { type } = node;
  if (type.startsWith('Import') || (type.startsWith('Export') && 'source' in node && !isNode(node['declaration'])))
    return [];
  // A template with a tag, such as `String.raw`, is a pattern.
  if (type === 'TaggedTemplateExpression') return [];
  // The text of a plain `Error` is for maintainers, in English: no action of an editor causes it.
  const callee = node['callee'] as { name?: string } | undefined;
  const isFault = type === 'NewExpression' && callee?.name === 'Error';
  const own =
    type === 'Literal' && typeof node['value'] === 'string'
      ? [node['value']]
      : type === 'TemplateLiteral'
        ? [(node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…')]
        : [];
  const inner = Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap((child) => textsIn(child, isSeen && !isFault));
  return isSeen || own.some((text) => marked.test(text)) ? [...own, ...inner] : inner;
}

const marked = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
const isPattern = (text: string): boolean => /\(\?|\\p\{|\[\^|\||\\[sdb]/.test(text);
/** Words of a sentence that is not Vietnamese. */
const prose = /^(?=.*\p{Ll} \p{Ll})\p{Lu}[\p{L} ,’']+[.?!…]*$/u;
/** Our words inside Decap's code, which `admin/theme` changes. */
const quotedInCode = /'([^'\n]*)'/g;

/** What other programs say; our code recognises it and shows other words. */
const recognised = new Set([
  'Please try again later',
  'Unexpected closing slash',
  'Unexpected end of file in expression',
]);
/** The body of an example, whose headings the form shows as headings. */
const isBody = (text: string): boolean => text.startsWith('## ');

const seen = files.flatMap((file) => {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const texts = textsIn(program as unknown as Node);
  const shown = file.startsWith('admin/theme/')
    ? texts
        .flatMap((text) => [...text.matchAll(quotedInCode)].map(([, inner = '']) => inner))
        .filter((text) => marked.test(text))
    : texts.filter(
        (text) => !isPattern(text) && !isBody(text) && !recognised.has(text) && (marked.test(text) || prose.test(text)),
      );
  return shown.map((text) => ({ file, text }));
});

/** Foreign words that editors know: programs, keys, kinds of files, and what their screens say. */
const known = new Set(
  [
    ...['Word', 'PDF', 'HEIC', 'JPG', 'PNG', 'WebP', 'Unicode', 'Forgejo', 'GitLab', 'GitHub', 'Gitea', 'Bitbucket'],
    ...[
      'Azure',
      'Netlify',
      'Identity',
      'JavaScript',
      'Markdown',
      'Ctrl',
      'Enter',
      'Esc',
      'Escape',
      'MB',
      'kB',
      'px',
      'docx',
      'doc',
    ],
    ...['Compress', 'Pictures', 'Save', 'As', 'Document', 'comment', 'Track', 'Changes', 'web', 'internet', 'km'],
  ].map((word) => word.toLowerCase()),
);

const values = /%\{\w+\}|\{\{[^}]*\}\}|https?:\/\/(?=\s|…|,|\.|$)/g;
const ofTheMachine =
  /##|---|\*\*|[{}<>`\\]|\b(?:npm|git|yaml|null|true|false)\b|\.(?!docx?\b)\p{Ll}{2,5}\b(?!\p{L})|\p{Ll}\p{Lu}\p{Ll}|(?<!\p{L})[a-z]+(?:-[a-z]+)+(?!\p{L})/u;

function faultsOf(text: string): string[] {
  const bare = text.replace(values, '…').normalize('NFC');
  const foreign = (bare.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 1 && !/^\p{Lu}+$/u.test(word) && !known.has(word.toLowerCase()) && !isSyllable(word),
  );
  return [
    ...(marked.test(text) ? [] : ['not Vietnamese']),
    ...(ofTheMachine.test(bare.replace(/WebP|GitLab|GitHub|JavaScript/g, '')) ? ['words of the machine'] : []),
    ...foreign,
  ];
}

test('the texts are found, those in functions and in Decap’s code too', () => {
  const texts = seen.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(700);
  expect(texts).toContain(sentences.noRebase);
  expect(texts).toContain('sửa lần cuối …');
  expect(texts).toContain('Chưa dựng được bản xem thử, hỏi lại');
});

test.each([
  ['Hãy xem lệnh npm run report.', true],
  ['Người phụ trách máy chủ xem loi-gan-nhat.txt.', true],
  ['Sửa ở ## Cách làm', true],
  ['Timed out rebasing merge request', true],
  ['Chọn tệp .docx rồi bấm Ctrl+S.', false],
  ['Ô %{widgetLabel}', false],
])('“%s” is a fault: %s', (text, isFault) => {
  expect(faultsOf(text).length > 0).toBe(isFault);
});

test('every one is in the office’s words', () => {
  const wrong = seen.flatMap(({ file, text }) => {
    const faults = faultsOf(text);
    return faults.length === 0 ? [] : [`${file}: “${text}” (${[...new Set(faults)].join(', ')})`];
  });
  expect(wrong).toEqual([]);
});
