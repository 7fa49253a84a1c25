/** A site block for Caddy 2. Caddy sends the compressed files by itself, and looks up in the release what is gone. */
import { encodings } from '../../release/pack.ts';
import { answersFolder, markEnd } from '../../release/layout.ts';
import { missingRules } from './missing.ts';
import { besideSite, expressionOf, placesIn, type Writer } from './site.ts';
import { typesByEnding } from './types.ts';

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

export const toCaddy: Writer = ({ rules, base, siteUrl, target, answers: { gone, moved } }) => {
  const { root, manifest, state } = placesIn(target);
  const beside = Object.entries({
    [besideSite.state]: state,
    [besideSite.manifest]: manifest,
    [`${besideSite.manifest}.sig`]: `${manifest}.sig`,
  });
  const withBase = (address: string) => base + address.slice(1);
  return [
    '# Tệp này do npm run host:config in ra. Đặt vào /etc/caddy/Caddyfile rồi chạy: caddy validate && systemctl reload caddy',
    '# Bài đổi địa chỉ thì in lại và nạp lại; trong lúc đó trang cũ tự dẫn tới địa chỉ mới.',
    `${siteUrl} {`,
    `  root * ${root}`,
    '  @khac not method GET HEAD',
    '  respond @khac 405',
    '  @an path_regexp an `/\\.(?:[^w]|w[^e])`',
    '  error @an 404',
    ...beside.flatMap(([path, file]) => [
      `  handle ${base}${path} {`,
      `    root * ${file.replace(/\/[^/]*$/, '')}`,
      `    rewrite * ${file.replace(/^.*(?=\/)/, '')}`,
      '    file_server',
      '  }',
    ]),
    ...Object.entries(moved).map(([from, to]) => `  redir ${withBase(from)} ${withBase(to)} 301`),
    ...(base === '/' ? [] : [`  redir / ${base} 301`]),
    // Caddy cannot take the base off a path in a matcher, so below a base the addresses are listed.
    ...(base === '/'
      ? [`  @go file /${answersFolder}/go{path}${markEnd}`, '  error @go 410']
      : gone.map((address) => `  error ${withBase(address)} 410`)),
    ...rules.flatMap(({ path, headers }, index) => [
      `  @r${index} path_regexp r${index} \`${expressionOf(base, path)}\``,
      ...Object.entries(headers).map(([name, value]) => `  header @r${index} ${name} ${quote(value)}`),
    ]),
    ...[...typesByEnding].map(([ending, type]) => `  header *.${ending} Content-Type ${quote(type)}`),
    `  file_server {\n    precompressed ${encodings.map((name) => (name === 'gz' ? 'gzip' : name)).join(' ')}\n  }`,
    '  handle_errors {',
    '    @go410 expression {err.status_code} == 410',
    '    rewrite @go410 {path}index.html',
    ...missingRules.map(
      ({ path, file }, index) =>
        `    @m${index} {\n      expression {err.status_code} == 404\n      path_regexp m${index} \`${expressionOf(base, path)}\`\n    }\n    rewrite @m${index} ${base}${file}`,
    ),
    '    file_server',
    '  }',
    '}',
  ].join('\n');
};
