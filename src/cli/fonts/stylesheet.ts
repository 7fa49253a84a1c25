/** Writes the stylesheets of the typeface and of its fallback fonts. */
import type { FallbackFace } from './fallbacks.ts';
import { family, fileName, weights, type Weight } from './typeface.ts';

/**
 * With `optional`, a font that arrives late is used only from the next page on, so text never moves while it is read.
 * Both font files are preloaded, so on most connections they arrive before the first paint.
 */
const display = 'optional';

/** The stylesheets by file name. Frames load only the one of the fallback fonts. */
export const toStylesheets = (fallbacks: readonly FallbackFace[]): Readonly<Record<string, string>> => ({
  'fonts.css': toStylesheet(weights.map(ownFace)),
  'stand-in-fonts.css': toStylesheet(fallbacks.map(fallbackFace)),
});

const toStylesheet = (faces: readonly string[]): string =>
  `/* Made by \`npm run fonts\`: change src/cli/fonts/. */\n${faces.join('\n')}\n`;

const ownFace = (weight: Weight): string =>
  face(family, weight, [`src: url('./fonts/${fileName(weight)}') format('woff2')`, `font-display: ${display}`]);

function fallbackFace({ family: name, weight, local, sizeAdjust, ascent, descent, lineGap }: FallbackFace): string {
  const quoted = local.map((source) => `local('${source}')`);
  return face(name, weight, [
    `src: ${quoted.join(', ')}`,
    `size-adjust: ${sizeAdjust}%`,
    `ascent-override: ${ascent}%`,
    `descent-override: ${descent}%`,
    `line-gap-override: ${lineGap}%`,
  ]);
}

function face(name: string, weight: Weight, declarations: readonly string[]): string {
  const lines = [`font-family: '${name}'`, `font-weight: ${weight}`, ...declarations];
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}`;
}
