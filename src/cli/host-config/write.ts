/** Writes the rules as configuration for nginx and Apache. */
import type { HeaderRule } from './headers.ts';
import { missingRules } from './missing.ts';
import { apacheTypes, nginxTypes } from './types.ts';

type Writer = (rules: readonly HeaderRule[], base: string) => string;

/** Extends the expression of a rule to the whole path, with the base. */
const expressionOf = (base: string, path: string): string => `^${base.replaceAll('.', '\\.')}${path}`;

/** Writes the rules in reverse order, because in an nginx map the first match wins. Empty headers are not sent. */
const toNginx: Writer = (rules, base) => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variableOf = (name: string) => `$dien_hinh_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules
      .toReversed()
      .flatMap(({ path, headers }) =>
        headers[name] === undefined ? [] : [`  "~${expressionOf(base, path)}" "${headers[name]}";`],
      );
    return [`map $uri ${variableOf(name)} {`, '  default "";', ...lines, '}'].join('\n');
  });
  const missing = missingRules.toReversed().map(({ path, file }) => `  "~${expressionOf(base, path)}" ${base}${file};`);
  return [
    '# Trong http { }, sau dòng include mime.types;',
    nginxTypes,
    ...maps,
    // `volatile` turns the cache of the map off: a page may include several fragments, each with its own answer.
    ['map $uri $dien_hinh_khong_co {', '  volatile;', `  default ${base}404.html;`, ...missing, '}'].join('\n'),
    '# Trong server { }',
    ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
    'error_page 404 $dien_hinh_khong_co;',
  ].join('\n');
};

/** In Apache, the last matching section wins. */
const toApache: Writer = (rules, base) =>
  [
    '# Trong <VirtualHost>; cần mod_headers, mod_mime',
    ...rules.map(({ path, headers }) =>
      [
        `<LocationMatch "${expressionOf(base, path)}">`,
        ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
        '</LocationMatch>',
      ].join('\n'),
    ),
    apacheTypes,
    `ErrorDocument 404 ${base}404.html`,
    ...missingRules.map(
      ({ path, file }) =>
        `<LocationMatch "${expressionOf(base, path)}">\n  ErrorDocument 404 ${base}${file}\n</LocationMatch>`,
    ),
  ].join('\n');

export const writers: Readonly<Record<string, Writer>> = { nginx: toNginx, apache: toApache };
