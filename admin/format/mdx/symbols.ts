/**
 * Masks emoji with rare punctuation characters while the parser and the writer run. In Markdown an emoji such as 👍
 * counts as a symbol, which decides whether `**` next to it makes bold text. In the browser the parser and the writer
 * look at UTF-16 halves, which they take for letters.
 */
const wideSign = /[\u{10000}-\u{10FFFF}]/gu;
const signs = '\u2E50\u2E51\u2E52\u2E53\u2E54\u2E4E\u2E4F\u2E3C\u2E3D\u2E3E\u2E3F\u2E40\u2E41\u2E4C';

export interface SymbolMask {
  hide: (text: string) => string;
  show: (text: string) => string;
}

/** Each symbol is replaced by two characters, because it has two UTF-16 units: offsets stay the same. */
export function hidingFor(text: string): SymbolMask {
  const symbols = [...new Set(text.match(wideSign))].filter((symbol) => /[\p{S}\p{P}]/u.test(symbol));
  const isFree = !new RegExp(`[${signs}]`).test(text);
  if (symbols.length === 0 || !isFree) return { hide: (each) => each, show: (each) => each };
  const pairs = new Map(symbols.slice(0, signs.length ** 2).map((symbol, index) => [symbol, pairAt(index)]));
  const shown = new Map([...pairs].map(([symbol, pair]) => [pair, symbol]));
  const pair = new RegExp(`[${signs}]{2}`, 'g');
  return {
    hide: (each) => each.replace(wideSign, (symbol) => pairs.get(symbol) ?? symbol),
    show: (each) => each.replace(pair, (found) => shown.get(found) ?? found),
  };
}

function pairAt(index: number): string {
  return signs.charAt(Math.floor(index / signs.length)) + signs.charAt(index % signs.length);
}

/** Applies `change` to every string in a tree, including addresses and attributes. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapTexts(each as unknown, change)]),
  ) as Value;
}
