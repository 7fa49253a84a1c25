/**
 * Fields that hold machine-made values: addresses, file names, hashes, ids, drawings. Such a field is skipped only if
 * its value looks machine-made. A sentence in `id` is still read.
 */

const setOf = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));
/** HTML parsers report attribute names in lower case. */
const lowerCase = (names: string): ReadonlySet<string> => setOf(names.toLowerCase());

/** Machine-made values are ASCII without spaces. Text written by people has spaces or Vietnamese letters. */
const token = /^[\x21-\x7e]+$/;
const tokens = /^[\x20-\x7e\s]+$/;

/** Attributes of HTML, SVG and XML that hold one word. */
const attributes = lowerCase(`
  action aria-activedescendant aria-controls aria-current aria-describedby aria-details aria-hidden aria-labelledby
  aria-owns as autocomplete charset cite clip-path color crossorigin data data-address data-base data-home data-hue
  data-site data-theme decoding dir enctype fetchpriority fill filter for form formaction height href hreflang
  http-equiv id integrity isPermaLink itemprop itemtype lang length list loading manifest mask media method name ping
  poster property r rel role uri url scope src stroke stroke-width target type usemap version width x xlink:href xml:lang xmlns
  y cx cy rx ry x1 x2 y1 y2
`);
/** Attributes that hold several words or numbers. */
const lists = lowerCase(`
  allow class d gradientTransform headers imagesrcset patternTransform points preserveAspectRatio sandbox sizes srcset
  stroke-dasharray transform viewBox
`);
/** Values of `name` or `property` of `<meta>` elements with machine-made content. */
const metas =
  /^(?:(?:og|twitter):(?:url|image|image:(?:url|secure_url|type|width|height)|type|locale|card)|viewport|theme-color|robots|generator|color-scheme|referrer|format-detection)$/;
/** JSON keys and XML elements with machine-made values. */
const keys = setOf(`
  @context @id @type $id $ref $schema api_root app_id base_url content-hash contentUrl digest etag favicon feed_url file
  files fragment guid hash hashes home_page_url href icon id ids image images integrity lastmod link loc logo logo_url
  media_folder next_url path paths pattern preview_path provider_url proxy_url public_folder sameAs sha1 sha256 sha384
  sha512 slug src srcset thumbnail thumbnailUrl thumbnail_url uri url urls version wasm
`);
/** Calendar properties that hold an identifier, a time or a state (RFC 5545). */
const properties = setOf(`
  ACTION ATTACH BEGIN CALSCALE CLASS COLOR CREATED DTEND DTSTAMP DTSTART DURATION END EXDATE IMAGE LAST-MODIFIED METHOD
  PRODID RDATE RECURRENCE-ID REFRESH-INTERVAL RRULE SEQUENCE SOURCE STATUS TRANSP TRIGGER TZID TZNAME TZOFFSETFROM
  TZOFFSETTO TZURL UID URL VERSION X-PUBLISHED-TTL X-WR-TIMEZONE
`);
/** Columns of our CSV tables with machine-made values. A cell may hold several ids. */
const columns = new Set(['Mã', 'Mã phong trào', 'Địa chỉ', 'Ảnh', 'Nhân rộng từ', 'Điển hình liên quan', 'Nay thuộc']);

export const isMadeAttribute = (name: string, value: string): boolean =>
  lists.has(name.toLowerCase()) ? tokens.test(value) : attributes.has(name.toLowerCase()) && token.test(value);

export const isMadeMeta = (about: string, value: string): boolean =>
  metas.test(about) && (token.test(value) || about === 'viewport' || about === 'robots');

export const isMadeKey = (name: string, value: string): boolean => keys.has(name) && token.test(value);

export const isMadeProperty = (name: string, value: string): boolean => properties.has(name) && token.test(value);

export const isMadeCell = (column: string, value: string): boolean =>
  columns.has(column) && value.split('; ').every((id) => token.test(id));
