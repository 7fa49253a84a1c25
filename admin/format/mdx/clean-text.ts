/** Cleans text for a body. Also removes the characters that `src/mdx` uses as masks. */
import { cleanText as clean } from '../../../src/text/hidden-characters.ts';

export const cleanText = (text: string): string => clean(text).replace(/[\u2C80\u2C82\u2CF9-\u2CFE]/g, '');
