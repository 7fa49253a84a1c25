/** A process that checks its share of the files, sends the results, and ends. */
import { fileAt } from './output-file.ts';
import { textChecker } from './text-file.ts';
import type { Share } from './text-files.ts';

process.once('message', ({ files, rules }: Share) => {
  const check = textChecker(rules);
  process.send?.(
    files.map(({ path, place }) => check(fileAt(path, place))),
    () => {
      process.disconnect();
    },
  );
});
