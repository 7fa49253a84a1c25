/**
 * Types of files that not every server knows: a calendar that comes as plain text is shown instead of added, a table
 * is saved under a wrong name. The project's own server sends them too.
 */
const types = {
  ics: 'text/calendar',
  csv: 'text/csv',
  webmanifest: 'application/manifest+json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** Text without a character set is read as the server's or the reader's own. */
const textTypes = ['text/plain', 'text/css', 'text/javascript', 'text/xml', 'text/calendar', 'text/csv'];

/** The type of a path that `types` knows, as an answer states it. */
export function typeOf(path: string): string | undefined {
  const type = Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1];
  return type?.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** In `http { }`, after `include mime.types;`: a `types` block of a server would replace the whole list. */
export const nginxTypes = [
  'types {',
  ...Object.entries(types).map(([ending, type]) => `  ${type} ${ending};`),
  '}',
  'charset utf-8;',
  `charset_types ${textTypes.join(' ')} application/javascript application/xml application/rss+xml;`,
].join('\n');

export const apacheTypes = [
  ...Object.entries(types).map(([ending, type]) => `AddType ${type} .${ending}`),
  'AddDefaultCharset utf-8',
  'AddCharset utf-8 .ics .csv .css .js .xml .txt',
].join('\n');
