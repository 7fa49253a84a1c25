/** Resolves the CSS tokens of a theme as a browser does. */
import { readFileSync } from 'node:fs';

export type Declarations = ReadonlyMap<string, string>;

const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
const ruleOfDevice = ":root:not([data-theme='light'])";
const ruleOfReader = ":root[data-theme='dark']";

/** Declarations of all rules whose selector list is exactly `selectors`. */
function declarationsOf(selectors: string): Declarations {
  const rules = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].filter(
    ([, list = '']) => list.trim().replace(/\s+/g, ' ') === selectors,
  );
  if (rules.length === 0) throw new Error(`tokens.css has no rule for ${selectors}`);
  const declared = rules.flatMap(([, , block = '']) => block.split(';').map((line) => line.split(':')));
  return new Map(
    declared.flatMap(([name = '', value]) =>
      value === undefined ? [] : [[name.trim(), value.trim().replace(/\s+/g, ' ')] as const],
    ),
  );
}

export const darkOfDevice = (): Declarations => declarationsOf(ruleOfDevice);
export const darkOfReader = (): Declarations => declarationsOf(ruleOfReader);

const light = (): Declarations => new Map([...declarationsOf(':root'), ...declarationsOf(':root, [data-hue]')]);
export const themes = {
  light,
  dark: (): Declarations => new Map([...light(), ...darkOfReader()]),
};
export type Theme = keyof typeof themes;

/** The hues that elements can choose with `data-hue`. */
export const hues: readonly string[] = [...css.matchAll(/\[data-hue='(\d+)'\]\s*\{\s*--hue:\s*(\d+);/g)].map(
  ([, asked = '', given = '']) => {
    if (asked !== given) throw new Error(`data-hue ${asked} gives the hue ${given}`);
    return asked;
  },
);

/** Value of a token, with every `var()` replaced. */
export function resolve(tokens: Declarations, name: string, hue?: string): string {
  const value = name === '--hue' && hue !== undefined ? hue : tokens.get(name);
  if (value === undefined) throw new Error(`tokens.css has no ${name}`);
  return value.replace(/var\((--[\w-]+)\)/g, (_, inner: string) => resolve(tokens, inner, hue));
}
