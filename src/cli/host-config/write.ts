/** The header rules in the words of a server. */
import { frameFolder, framePageOfNothing, type HeaderRule } from './headers.ts';
import { apacheTypes, nginxTypes } from './types.ts';

type Writer = (rules: readonly HeaderRule[], base: string) => string;

/** In nginx the first expression of a map that fits wins, and a header without a value is not sent. */
const toNginx: Writer = (rules, base) => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variableOf = (name: string) => `$dien_hinh_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = rules
      .toReversed()
      .flatMap(({ path, headers }) =>
        headers[name] === undefined ? [] : [`  "~^${base}${path}" "${headers[name]}";`],
      );
    return [`map $uri ${variableOf(name)} {`, '  default "";', ...lines, '}'].join('\n');
  });
  return [
    '# Trong http { }, sau dòng include mime.types;',
    nginxTypes,
    ...maps,
    '# Trong server { }',
    ...names.map((name) => `add_header ${name} ${variableOf(name)} always;`),
    `error_page 404 ${base}404.html;`,
    `location ${base}${frameFolder} { error_page 404 ${base}${framePageOfNothing}; }`,
  ].join('\n');
};

/** In Apache the last section that fits wins. */
const toApache: Writer = (rules, base) =>
  [
    '# Trong <VirtualHost>; cần mod_headers, mod_mime',
    ...rules.map(({ path, headers }) =>
      [
        `<LocationMatch "^${base}${path}">`,
        ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
        '</LocationMatch>',
      ].join('\n'),
    ),
    apacheTypes,
    `ErrorDocument 404 ${base}404.html`,
    `<Location "${base}${frameFolder}">\n  ErrorDocument 404 ${base}${framePageOfNothing}\n</Location>`,
  ].join('\n');

export const writers: Readonly<Record<string, Writer>> = { nginx: toNginx, apache: toApache };
