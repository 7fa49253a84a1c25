/**
 * `_headers` and `_redirects`, which hosts of static files such as Netlify, Cloudflare Pages and Codeberg Pages read
 * from the site itself. The only wildcard in these files is a star, so a rule for the ending of a file becomes one
 * pattern for each place.
 */
import type { HeaderRule } from './headers.ts';
import type { Writer } from './site.ts';

/**
 * The patterns of the rules whose paths are more than a literal prefix, written by hand because there are few; a test
 * fails if such a rule is missing. For every other rule, the pattern is its path and a star.
 */
const patterns: Readonly<Record<string, readonly string[]>> = {
  '': ['*'],
  'pagefind/.*\\.pf_(?:fragment|index|meta)$': ['pagefind/fragment/*', 'pagefind/index/*'],
  // No pattern: a star would also match the covers without a hash.
  'bia/[a-z0-9-]+\\.[0-9a-f]{8}\\.svg$': [],
  'trang-thai\\.json$': ['trang-thai.json'],
  '(?:.*/)?(?:rss\\.xml|feed\\.json)$': ['rss.xml', 'feed.json', '*/rss.xml', '*/feed.json'],
  'su-kien(?:/[^/]+)?\\.ics$': ['su-kien.ics', 'su-kien/*.ics'],
  'tong-hop/[0-9-]+\\.[a-z]+$': ['tong-hop/*.json', 'tong-hop/*.csv', 'tong-hop/*.docx', 'tong-hop/*.xlsx'],
  'nhung/v[0-9]+\\.js$': ['nhung/v*.js'],
  'nhung/v1\\.js$': ['nhung/v1.js'],
  '404\\.(?:json|txt)$': ['404.json', '404.txt'],
};

const patternsOf = ({ path }: HeaderRule): readonly string[] => patterns[path] ?? [`${path}*`];

/** A host joins the values of all patterns that match, so a later value must take back the earlier one (`! Name`). */
export const toHeadersFile: Writer = ({ rules, base }) =>
  rules
    .flatMap((rule, index) => {
      const earlier = new Set(rules.slice(0, index).flatMap(({ headers }) => Object.keys(headers)));
      const lines = Object.entries(rule.headers).flatMap(([name, value]) => [
        ...(earlier.has(name) ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      return patternsOf(rule).map((pattern) => [`${base}${pattern}`, ...lines].join('\n'));
    })
    .join('\n');

export const toRedirectsFile: Writer = ({ base, answers: { gone, moved } }) => {
  const withBase = (address: string) => base + address.slice(1);
  return [
    ...(base === '/' ? [] : [`/ ${base} 301`]),
    ...Object.entries(moved).map(([from, to]) => `${withBase(from)} ${withBase(to)} 301!`),
    ...gone
      .filter((address) => address.endsWith('/'))
      .map((address) => `${withBase(address)} ${withBase(address)}index.html 410!`),
    `${base}* ${base}404.html 404`,
  ].join('\n');
};
