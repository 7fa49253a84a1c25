/** Answers with a Word file. Making one takes longer than reading it, so it is kept from one build to the next. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { loadedVersion } from '../corpus/code-version.ts';
import { environment } from '../environment.ts';
import { toWord } from '../outputs/word.ts';
import { readOrMake } from '../share/draw-with-cache.ts';

const folder = resolve(environment.cacheDir, 'tep-word');

export async function answerWithWord(...contents: Parameters<typeof toWord>): Promise<Response> {
  const version = loadedVersion(['src/outputs'], environment.root);
  const hash = createHash('sha256').update(version).update(JSON.stringify(contents)).digest('hex');
  const file = await readOrMake(join(folder, `${hash}.docx`), async () => Buffer.from(await toWord(...contents)));
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
}
