/** `npm run icons`: creates the icons in `public/` from the drawing of the site's mark. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from './icons/draw.ts';

for (const [name, bytes] of await drawIcons()) {
  writeFileSync(join('public', name), bytes);
  console.log(`${name}  ${bytes.length} byte`);
}
