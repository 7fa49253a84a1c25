import { phrasesOfReport as phrases } from '../../src/editors/phrases.ts';

/** Whether the publisher has said what the released site does not show. */
export type Asked = 'asking' | 'answered' | 'failed';

interface Known {
  areDraftsRead: boolean;
  asked: Asked;
  isEmpty: boolean;
}

/** What the page “Việc cần làm” says above its lists; “nothing to do” only if drafts and publisher have been read. */
export function describeKnown({ areDraftsRead, asked, isEmpty }: Known): string {
  if (!areDraftsRead) return phrases.reading;
  if (asked === 'failed') return phrases.unasked;
  if (asked === 'asking') return phrases.asking;
  return isEmpty ? phrases.nothing : '';
}
