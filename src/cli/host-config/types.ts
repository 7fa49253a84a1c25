/**
 * The media type of every kind of file that the site has. Servers know different lists, and some send a calendar as
 * plain text or a table as unknown data, so the configuration of each web server contains this list.
 */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  mjs: 'text/javascript',
  pdf: 'application/pdf',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  png: 'image/png',
  sig: 'text/plain',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

/**
 * Without a charset, text is read in the default encoding of the server or of the browser. JSON is always UTF-8 (RFC
 * 8259 §8.1).
 */
const withCharset = (type: string): string =>
  type.startsWith('text/') || type.endsWith('/xml') || type.endsWith('+xml') ? `${type}; charset=utf-8` : type;

/** Values of `Content-Type` by the ending of a file, without the dot. */
export const typesByEnding: ReadonlyMap<string, string> = new Map(
  Object.entries(types).map(([ending, type]) => [ending, withCharset(type)]),
);

/** Value of `Content-Type` for a path. Undefined for a path that `types` does not know. */
export const typeOf = (path: string): string | undefined => typesByEnding.get(path.split('.').at(-1) ?? '');
