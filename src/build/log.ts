/** Astro's log without the line that Astro prints for every page and every picture. */
import type { AstroLoggerDestination } from 'astro';
import nodeLog from 'astro/logger/node';

/**
 * Matches what Astro logs for one file: the path of a page or a picture, and, as a separate event, the time that it
 * took.
 */
const ofOneFile = /^\s*(?:├─|└─|▶)|^ \((?:\+|cached|restored|file not created)/;
// eslint-disable-next-line no-control-regex -- the escape sequences of colours begin with this character
const colours = /\u001b\[[\d;]*m/g;

export default function log(): AstroLoggerDestination {
  const whole = nodeLog();
  return {
    write: (event) => {
      if (event.level !== 'info' || !ofOneFile.test(event.message.replace(colours, ''))) whole.write(event);
    },
  };
}
