/**
 * `npm run fonts`: subsets the typeface to the characters of `fonts/letters.ts`, fits its fallback fonts to how often
 * the content uses each letter, and writes the fonts of printed booklets.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFallbacks } from './fonts/fallbacks.ts';
import { countLetters } from './fonts/frequency.ts';
import { cutPrintFonts } from './fonts/print-fonts.ts';
import { toStylesheets } from './fonts/stylesheet.ts';
import { cutTypeface, fileName, weights } from './fonts/typeface.ts';

const fontsFolder = 'src/styles/fonts';
const printFolder = 'src/typeset/fonts';
const frequency = countLetters('content');

mkdirSync(fontsFolder, { recursive: true });
for (const weight of weights) {
  const bytes = await cutTypeface(weight);
  writeFileSync(join(fontsFolder, fileName(weight)), bytes);
  console.log(`${fileName(weight)}  ${bytes.length} byte`);
}
mkdirSync(printFolder, { recursive: true });
for (const [name, bytes] of await cutPrintFonts()) {
  writeFileSync(join(printFolder, name), bytes);
  console.log(`${name}  ${bytes.length} byte`);
}
writeFileSync('src/cli/fonts/frequency.json', `${JSON.stringify(frequency, null, 2)}\n`);
for (const [name, css] of Object.entries(toStylesheets(measureFallbacks(frequency))))
  writeFileSync(join('src/styles', name), css);
