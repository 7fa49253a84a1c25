/**
 * A whole site file for nginx, for `/etc/nginx/conf.d/`. It needs built-in modules only: compressed files are chosen by
 * name, because many offices lack the module for brotli. nginx looks up in the release which addresses answer 410 or
 * 301, so the configuration need not change.
 */
import { encodings, packedEndings } from '../../release/pack.ts';
import { answersFolder, markEnd } from '../../release/layout.ts';
import { missingRules } from './missing.ts';
import {
  acmePath,
  acmeRoot,
  besideSite,
  escapeDots,
  expressionOf,
  placesIn,
  type ServedSite,
  type Writer,
} from './site.ts';
import { typesByEnding } from './types.ts';

const endings = packedEndings.join('|');
const packed = encodings.join('|');
/** `br;q=0` refuses brotli. */
const accepts = (name: string): string => `"~*(?:^|[\\s,])${name}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[\\s,;]|$)"`;
const variableOf = (name: string): string => `$dien_hinh_${name.toLowerCase().replaceAll('-', '_')}`;

export const toNginx: Writer = (site) =>
  [
    '# Tệp này do npm run host:config in ra. Đặt vào /etc/nginx/conf.d/dien-hinh.conf rồi chạy: nginx -t && nginx -s reload',
    ...mapsOf(site),
    ...(site.tls ? [redirectServer(site)] : []),
    mainServer(site),
  ].join('\n\n');

/** In an nginx map the first match wins, so the rules stand in reverse order. Empty headers are not sent. */
function mapsOf({ rules, base }: ServedSite): string[] {
  const map = (of: string, name: string, lines: readonly string[], fallback = '""') =>
    [`map ${of} ${name} {`, `  default ${fallback};`, ...lines.map((line) => `  ${line};`), '}'].join('\n');
  const headers = namesIn(rules).map((name) =>
    map(
      '$dien_hinh_path',
      variableOf(name),
      rules
        .toReversed()
        .flatMap(({ path, headers: { [name]: value } }) =>
          value === undefined ? [] : [`"~${expressionOf(base, path)}" "${value}"`],
        ),
    ),
  );
  return [
    ...headers,
    map('$http_accept_encoding', '$dien_hinh_br', [`${accepts('br')} .br`], '.-'),
    map('$http_accept_encoding', '$dien_hinh_gz', [`${accepts('gzip')} .gz`], '.-'),
    map('$uri', '$dien_hinh_packed', ['"~\\.br$" br', '"~\\.gz$" gzip']),
    map('$dien_hinh_path', '$dien_hinh_vary', [`"~(?:/|/[^./]*|\\.(?:${endings}))$" Accept-Encoding`]),
    map('$status', '$dien_hinh_allow', ['405 "GET, HEAD"']),
    map(
      '$dien_hinh_path',
      '$dien_hinh_khong_co',
      missingRules.toReversed().map(({ path, file }) => `"~${expressionOf(base, path)}" ${base}${file}`),
      `${base}404.html`,
    ),
    map('$dien_hinh_path', '$dien_hinh_da_go', ['"~/$" ${dien_hinh_path}index.html'], '$dien_hinh_khong_co'),
  ].map((text) =>
    // `volatile` switches off the cache of a map, because the address or the status may change within one request.
    text.replace(/^(map \$(?:dien_hinh_path|uri|status) [^\n]*)/, '$1\n  volatile;'),
  );
}

const namesIn = (rules: ServedSite['rules']): string[] => [
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))),
];

/** Where certbot proves over HTTP, before the first certificate and later, that the domain belongs to this server. */
const acme = `location ^~ ${acmePath} { root ${acmeRoot}; }`;

/** Redirects HTTP to HTTPS, and adds a missing final slash in the same step. */
function redirectServer(site: ServedSite): string {
  const { hostname } = new URL(site.siteUrl);
  return `server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  server_tokens off;
  root ${placesIn(site.target).root};
  ${acme}
  location / {
    set $dien_hinh_thieu "";
    if ($uri ~ "[^/]$") { set $dien_hinh_thieu 1; }
    if (-d $document_root$uri) { set $dien_hinh_thieu "\${dien_hinh_thieu}2"; }
    if ($dien_hinh_thieu = 12) { return 301 ${site.siteUrl}$uri/$is_args$args; }
    return 301 ${site.siteUrl}$request_uri;
  }
}`;
}

function mainServer(site: ServedSite): string {
  const { rules, base, target } = site;
  const { root, manifest, state } = placesIn(target);
  const answers = `${root}${base}${answersFolder}`;
  const headers = namesIn(rules).map((name) => `  add_header ${name} ${variableOf(name)} always;`);
  const types = packedEndings.map(
    (ending) => `  location ~ \\.${ending}\\.(?:${packed})$ {
    internal;
    types { }
    default_type "${typesByEnding.get(ending) ?? ''}";
  }`,
  );
  return `server {
${listenLines(site)}
  server_tokens off;
  root ${root};
  index index.html;
  charset off;
  etag on;
  absolute_redirect off;
  uninitialized_variable_warn off;
  client_max_body_size 1k;
  types {
${[...typesByEnding].map(([ending, type]) => `    "${type}" ${ending};`).join('\n')}
  }
  default_type application/octet-stream;

${headers.join('\n')}
  add_header Content-Encoding $dien_hinh_packed always;
  add_header Vary $dien_hinh_vary always;
  add_header Allow $dien_hinh_allow always;
  error_page 403 =404 $dien_hinh_khong_co;
  error_page 404 $dien_hinh_khong_co;
  error_page 410 $dien_hinh_da_go;

  # Đường dẫn người đọc hỏi, dùng cả khi câu trả lời là một tệp khác.
  if ($dien_hinh_path = "") { set $dien_hinh_path $uri; }
  if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
  if ($dien_hinh_path ~ "\\.(?:${packed})$") { return 404; }
  set $dien_hinh_rest "";
  set $dien_hinh_slash "";
  if ($uri ~ "/$") { set $dien_hinh_slash "/"; }
  if ($uri ~ "^${escapeDots(base.replace(/\/$/, ''))}(/.*)$") { set $dien_hinh_rest $1; }

  # Bài đã đổi địa chỉ, đã gỡ: bản đang phục vụ tự ghi, không phải sửa tệp này.
  if (-e "${answers}/chuyen\${dien_hinh_rest}${markEnd}") { rewrite ^ /.dien-hinh-chuyen last; }
  if (-f "${answers}/go\${dien_hinh_rest}${markEnd}") { return 410; }

  # Bản nén sẵn.
  set $dien_hinh_file $uri;
  if ($uri ~ "/$") { set $dien_hinh_file "\${uri}index.html"; }
  set $dien_hinh_chosen "";
  if (-f "$document_root$dien_hinh_file$dien_hinh_gz") { set $dien_hinh_chosen $dien_hinh_gz; }
  if (-f "$document_root$dien_hinh_file$dien_hinh_br") { set $dien_hinh_chosen $dien_hinh_br; }
  if ($dien_hinh_chosen) { rewrite ^ $dien_hinh_file$dien_hinh_chosen last; }

${site.tls ? '' : `  ${acme}\n`}  location = /.dien-hinh-chuyen {
    internal;
    root "${answers}/chuyen\${dien_hinh_rest}${markEnd}";
    if ($realpath_root ~ "/releases/[^/]+/www(/.+)$") { return 301 $1$dien_hinh_slash$is_args$args; }
    return 301 /;
  }
  location = ${base}${besideSite.state} { alias ${state}; }
  location = ${base}${besideSite.manifest} { alias ${manifest}; }
  location = ${base}${besideSite.manifest}.sig { alias ${manifest}.sig; }
  location ~ /\\.(?!well-known/) { return 404; }
${types.join('\n')}
${base === '/' ? '' : `  location = / { return 301 ${base}; }\n`}}`;
}

function listenLines({ siteUrl, tls, port }: ServedSite): string {
  const { hostname } = new URL(siteUrl);
  const secure = `  listen ${port} ssl http2;
  listen [::]:${port} ssl http2;
  server_name ${hostname};
  ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:dien_hinh:5m;`;
  return tls ? secure : `  listen ${port};\n  listen [::]:${port};\n  server_name ${hostname};`;
}
