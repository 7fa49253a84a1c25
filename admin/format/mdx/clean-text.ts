/** Text as it is written into a body: clean for a reader, and without the signs that `src/mdx` masks others with. */
import { cleanText as clean } from '../../../src/text/hidden-characters.ts';

export const cleanText = (text: string): string => clean(text).replace(/[\u2C80\u2C82\u2CF9-\u2CFE]/g, '');
