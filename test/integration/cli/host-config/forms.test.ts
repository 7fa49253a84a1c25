/**
 * Checks the text of the configurations for servers that no test runs (IIS, hosts of static files) or only some
 * machines have.
 */
import { describe, expect, test } from 'vitest';
import { headersFor, hstsRule } from '../../../../src/cli/host-config/headers.ts';
import { writers } from '../../../../src/cli/host-config/write.ts';
import { servedSite } from '../../../support/hosts/served-site.ts';
import { parseXml, type XmlElement } from '../../../support/xml.ts';

const answers = { gone: ['/dien-hinh/da-go/', '/oembed/a.json'], moved: { '/dien-hinh/cu/': '/dien-hinh/moi/' } };
const textOf = (name: string, base = '/'): string => writers[name]?.(servedSite({ base, answers })) ?? '';
const paths = [
  '',
  'dien-hinh/a/',
  '_astro/a.css',
  'rss.xml',
  'phong-trao/a/feed.json',
  'su-kien/a.ics',
  'tong-hop/2024-05.csv',
  'du-lieu/v1/a.json',
  'nhung/moi/',
  'nhung/v1.js',
  'nhung/manh/moi.html',
  'admin/',
  'admin/assets/a.js',
  'oembed/a.json',
  'trang-thai.json',
  'pagefind/index/a.pf_index',
  '404.json',
];
const portals = ['https://cong.example.vn', 'https://xa.example.vn:8443'];

/**
 * For each element that we write: the attributes and children that the schemas of IIS 10 and of URL Rewrite 2.1
 * (`IIS_schema.xml`, `rewrite_schema.xml`) allow. With any other in the file, IIS answers with an error 500.
 */
const allowedByIis: Readonly<Record<string, { attributes?: string[]; children?: string[] }>> = {
  configuration: { children: ['system.webServer'] },
  'system.webServer': {
    children: [
      'defaultDocument',
      'directoryBrowse',
      'urlCompression',
      'security',
      'staticContent',
      'httpProtocol',
      'rewrite',
      'httpErrors',
    ],
  },
  defaultDocument: { attributes: ['enabled'], children: ['files'] },
  files: { children: ['clear', 'add', 'remove'] },
  directoryBrowse: { attributes: ['enabled', 'showFlags', 'virtualDirectory'] },
  urlCompression: { attributes: ['doStaticCompression', 'doDynamicCompression', 'dynamicCompressionBeforeCache'] },
  security: { children: ['requestFiltering'] },
  requestFiltering: {
    attributes: ['allowDoubleEscaping', 'allowHighBitCharacters', 'unescapeQueryString', 'removeServerHeader'],
    children: ['fileExtensions', 'requestLimits', 'verbs', 'hiddenSegments', 'alwaysAllowedUrls', 'denyUrlSequences'],
  },
  verbs: { attributes: ['allowUnlisted', 'applyToWebDAV'], children: ['add', 'remove', 'clear'] },
  hiddenSegments: { attributes: ['applyToWebDAV'], children: ['add', 'remove', 'clear'] },
  staticContent: { children: ['mimeMap', 'remove', 'clear', 'clientCache'] },
  mimeMap: { attributes: ['fileExtension', 'mimeType'] },
  httpProtocol: { children: ['customHeaders', 'redirectHeaders'] },
  customHeaders: { children: ['add', 'remove', 'clear'] },
  rewrite: { children: ['rewriteMaps', 'rules', 'outboundRules', 'allowedServerVariables', 'providers'] },
  rewriteMaps: { children: ['rewriteMap', 'clear'] },
  rewriteMap: { attributes: ['name', 'defaultValue', 'ignoreCase'], children: ['add', 'remove', 'clear'] },
  rules: { children: ['rule', 'clear', 'remove'] },
  outboundRules: { children: ['rule', 'preConditions', 'customTags', 'clear', 'remove'] },
  rule: {
    attributes: ['name', 'enabled', 'patternSyntax', 'stopProcessing', 'preCondition'],
    children: ['match', 'conditions', 'serverVariables', 'action'],
  },
  match: { attributes: ['url', 'serverVariable', 'pattern', 'ignoreCase', 'negate', 'filterByTags', 'customTags'] },
  conditions: { attributes: ['logicalGrouping', 'trackAllCaptures'], children: ['add', 'clear'] },
  action: {
    attributes: [
      'type',
      'url',
      'value',
      'replace',
      'appendQueryString',
      'logRewrittenUrl',
      'redirectType',
      'statusCode',
      'subStatusCode',
      'statusReason',
      'statusDescription',
    ],
  },
  httpErrors: {
    attributes: ['errorMode', 'existingResponse', 'defaultPath', 'defaultResponseMode', 'detailedMoreInformationLink'],
    children: ['error', 'remove', 'clear'],
  },
  error: { attributes: ['statusCode', 'subStatusCode', 'prefixLanguageFilePath', 'path', 'responseMode'] },
  add: {
    attributes: ['value', 'verb', 'allowed', 'segment', 'key', 'input', 'pattern', 'matchType', 'ignoreCase', 'negate'],
  },
  remove: { attributes: ['fileExtension', 'name', 'statusCode', 'subStatusCode'] },
  clear: {},
};

describe('IIS', () => {
  const all = (element: XmlElement, name: string): XmlElement[] =>
    element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

  test('has no element and no attribute that IIS does not know', () => {
    const unknown = (element: XmlElement): string[] => {
      const { attributes = [], children = [] } = allowedByIis[element.name] ?? {};
      return [
        ...Object.keys(element.attributes).flatMap((name) =>
          attributes.includes(name) ? [] : `${element.name} ${name}`,
        ),
        ...element.children.flatMap((child) =>
          children.includes(child.name) ? unknown(child) : `${element.name} > ${child.name}`,
        ),
      ];
    };
    for (const base of ['/', '/thi-dua/']) expect(unknown(parseXml(textOf('iis', base)))).toEqual([]);
  });

  test('is well-formed, and every rule has the value that readers get', () => {
    for (const base of ['/', '/thi-dua/']) {
      const rules = all(parseXml(textOf('iis', base)), 'outboundRules').flatMap(({ children }) => children);
      for (const path of paths)
        for (const [name, value] of Object.entries(headersFor(path, portals))) {
          const last = rules.findLast(
            (rule) =>
              all(rule, 'match')[0]?.attributes['serverVariable'] ===
                `RESPONSE_${name.toUpperCase().replaceAll('-', '_')}` &&
              new RegExp(all(rule, 'add')[0]?.attributes['pattern'] ?? '').test(base + path),
          );
          expect(all(last ?? parseXml('<x/>'), 'action')[0]?.attributes['value']).toBe(value);
        }
    }
  });

  test('knows what has moved and what is gone, and what nobody may ask for', () => {
    const root = parseXml(textOf('iis', '/thi-dua/'));
    const maps = all(root, 'rewriteMap').map((map) => [
      map.attributes['name'],
      map.children.map(({ attributes }) => [attributes['key'], attributes['value']]),
    ]);
    expect(maps).toEqual([
      ['chuyen', [['dien-hinh/cu/', '/thi-dua/dien-hinh/moi/']]],
      [
        'go',
        [
          ['dien-hinh/da-go/', '410'],
          ['oembed/a.json', '410'],
        ],
      ],
    ]);
    expect(all(root, 'verbs')[0]?.attributes['allowUnlisted']).toBe('false');
    expect(all(root, 'hiddenSegments')[0]?.children.map(({ attributes }) => attributes['segment'])).toContain(
      '.dia-chi',
    );
  });
});

describe('Caddy', () => {
  test.each(['/', '/thi-dua/'])('has balanced braces and every header, at %s', (base) => {
    const text = textOf('caddy', base);
    const braces = text
      .split('\n')
      .flatMap((line) =>
        [...line.replaceAll(/`[^`]*`|"[^"]*"|\{[\w.]+\}/g, '')].filter((letter) => '{}'.includes(letter)),
      );
    let depth = 0;
    for (const brace of braces) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    for (const { headers } of servedSite().rules)
      for (const value of Object.values(headers)) expect(text).toContain(`"${value}"`);
    expect(text).toContain(`${base}dien-hinh/cu/ ${base}dien-hinh/moi/\n`);
    expect(text).toContain('precompressed br gzip');
  });
});

test('behind a server that speaks TLS, Caddy is told not to', () => {
  const site = { ...servedSite(), tls: false, port: 8080 };
  expect(writers['caddy']?.(site)).not.toContain('https://gallery.example {');
  expect(writers['caddy']?.(site)).toContain('http://gallery.example:8080 {');
});

describe('hosts of static files', () => {
  /**
   * Returns the headers that a `_headers` file sets for a path. As on Netlify and Cloudflare, all matching patterns
   * count, and values of one header are joined.
   */
  function headersIn(file: string, path: string): Record<string, string> {
    const found: Record<string, string> = {};
    let isHit = false;
    for (const line of file.split('\n')) {
      if (!line.startsWith(' '))
        isHit = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
      else if (isHit && line.startsWith('  ! ')) Reflect.deleteProperty(found, line.slice(4));
      else if (isHit) {
        const [name = '', ...value] = line.trim().split(': ');
        found[name] = found[name] === undefined ? value.join(': ') : `${found[name]}, ${value.join(': ')}`;
      }
    }
    return found;
  }

  test.each(['/', '/thi-dua/'])('_headers says for every path what other servers send, at %s', (base) => {
    const file = textOf('_headers', base);
    for (const path of paths) expect(headersIn(file, base + path)).toEqual(headersFor(path, portals));
  });

  test('_redirects leads on, and tells what is gone', () => {
    expect(textOf('_redirects', '/thi-dua/').split('\n')).toEqual([
      '/ /thi-dua/ 301',
      '/thi-dua/dien-hinh/cu/ /thi-dua/dien-hinh/moi/ 301!',
      '/thi-dua/dien-hinh/da-go/ /thi-dua/dien-hinh/da-go/index.html 410!',
      '/thi-dua/* /thi-dua/404.html 404',
    ]);
  });
});

test.each(['nginx', 'apache', 'caddy', 'iis', '_headers'])(
  '%s tells browsers to use https alone only when asked to',
  (name) => {
    const site = servedSite();
    expect(writers[name]?.(site)).not.toMatch(/Strict-Transport-Security|STRICT_TRANSPORT/);
    expect(writers[name]?.({ ...site, rules: [...site.rules, hstsRule] })).toMatch(/max-age=15552000/);
  },
);
