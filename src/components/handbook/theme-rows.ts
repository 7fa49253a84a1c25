/** The words of a vocabulary as rows of a table: what readers see, what the file holds, when to use it. */
import { themeKinds, type ThemeKind } from '../../domain/themes.ts';

export const themeRows = (kind: ThemeKind): string[][] =>
  Object.entries(themeKinds[kind].themes).map(([id, { label, text }]) => [label, id, text]);
