/**
 * Finds characters that make YAML silently change a text: it drops what follows “ #”, and it treats “&”, “*” and “!” at
 * the start of a value as anchor, alias and tag. The tokens of the file are searched, because the parsed values no
 * longer show the loss.
 */
import { CST, Lexer } from 'yaml';

type SignKind = 'comment' | 'anchor' | 'alias' | 'tag' | 'directive' | 'kept-lines' | 'explicit-key';

export interface Sign {
  kind: SignKind;
  source: string;
  offset: number;
}

type TokenKind = CST.TokenType | 'plain' | 'quoted' | 'block';

interface Token {
  kind: TokenKind;
  source: string;
  offset: number;
}

const blank: ReadonlySet<TokenKind> = new Set(['space', 'newline', 'comment']);
const kindOfToken: Readonly<Partial<Record<TokenKind, SignKind>>> = {
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  'explicit-key-ind': 'explicit-key',
};

export function findSigns(text: string): Sign[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, index): Sign[] => {
    const { source, offset } = token;
    if (token.kind === 'comment') return isNote(tokens, index, text) ? [] : [{ kind: 'comment', source, offset }];
    if (source.startsWith('%') && text[offset - 1] !== ' ' && token.kind !== 'block')
      return [{ kind: 'directive', source, offset }];
    if (token.kind === 'block-scalar-header' && source.includes('+')) return [{ kind: 'kept-lines', source, offset }];
    const kind = kindOfToken[token.kind];
    return kind === undefined ? [] : [{ kind, source, offset }];
  });
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let isScalar = false;
  let isBlock = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.SCALAR) {
      isScalar = true;
      continue;
    }
    if (source === CST.DOCUMENT || source === CST.FLOW_END) continue;
    const type = CST.tokenType(source);
    const isQuoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
    const kind = isQuoted ? 'quoted' : isScalar ? (isBlock ? 'block' : 'plain') : (type ?? 'plain');
    if (kind === 'block-scalar-header') isBlock = true;
    if (kind === 'block') isBlock = false;
    isScalar = false;
    tokens.push({ kind, source, offset });
    offset += source.length;
  }
  return tokens;
}

/**
 * Whether a YAML comment is harmless, so that it does not cut off a text: on a line by itself, after a closed quotation
 * or bracket, or between a key and its fields.
 */
function isNote(tokens: readonly Token[], index: number, text: string): boolean {
  const comment = tokens[index];
  const before = tokens.slice(0, index).findLast(({ kind }) => !blank.has(kind));
  if (comment === undefined || before === undefined) return true;
  const isOnSameLine = !text.slice(before.offset + before.source.length, comment.offset).includes('\n');
  const [indent, indentBefore] = [indentAt(text, comment.offset), indentAt(text, before.offset)];
  if (before.kind === 'block') return true;
  if (!isOnSameLine) return before.kind !== 'plain' || indent <= indentBefore;
  if (before.kind === 'quoted' || before.kind === 'flow-seq-end' || before.kind === 'flow-map-end') return true;
  if (before.kind !== 'map-value-ind' && before.kind !== 'seq-item-ind') return false;
  const after = tokens.slice(index).find(({ kind }) => !blank.has(kind));
  if (after === undefined) return false;
  const indentAfter = indentAt(text, after.offset);
  return (
    indentAfter > indentBefore ||
    (indentAfter === indentBefore && after.kind === 'seq-item-ind' && before.kind === 'map-value-ind')
  );
}

function indentAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}

/** Offset of the last bracket or quotation mark that is never closed; undefined when all are closed. */
export function findUnclosed(text: string): number | undefined {
  const open: number[] = [];
  for (const { kind, source, offset } of tokensOf(text)) {
    if (kind === 'flow-seq-start' || kind === 'flow-map-start') open.push(offset);
    if (kind === 'flow-seq-end' || kind === 'flow-map-end') open.pop();
    if (kind === 'quoted' && (source.length === 1 || !source.endsWith(source.charAt(0)))) return offset;
  }
  return open.at(-1);
}
