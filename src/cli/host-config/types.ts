/**
 * Media types that some servers do not know. Without its type, a calendar is shown as plain text instead of being
 * added, and a table is saved under a wrong name. The local server sends these types too.
 */
const types = {
  ics: 'text/calendar',
  csv: 'text/csv',
  webmanifest: 'application/manifest+json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** Types that need `charset=utf-8`. Without it, text is read in the default encoding of the server or the reader. */
const textTypes = ['text/plain', 'text/css', 'text/javascript', 'text/xml', 'text/calendar', 'text/csv'];

/** Value of `Content-Type` for a path. Undefined for a path that `types` does not know. */
export function typeOf(path: string): string | undefined {
  const type = Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1];
  return type?.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/**
 * Belongs in `http { }`, after `include mime.types;`. Inside a `server`, a `types` block would replace the whole list.
 */
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
