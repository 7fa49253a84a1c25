/**
 * A whole site file for Apache 2.4, for `/etc/apache2/sites-available/`. Compressed files are chosen by name: what
 * `mod_deflate` and `mod_brotli` compress gets another ETag, so that browsers would never get the answer 304. Apache
 * looks up in the release which addresses answer 410 or 301, so the configuration need not change.
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
const names = { br: 'br', gz: 'gzip' } as const;

/** @internal Exported for the servers of the tests. */
export const apacheModules = ['alias', 'authz_core', 'dir', 'headers', 'mime', 'rewrite'];

export const toApache: Writer = (site) =>
  [
    `# Tệp này do npm run host:config in ra. Đặt vào /etc/apache2/sites-available/dien-hinh.conf rồi chạy:
#   a2enmod ${apacheModules.join(' ')}${site.tls ? ' ssl' : ''} && a2ensite dien-hinh && apachectl configtest && systemctl reload apache2
ServerTokens Prod
ServerSignature Off
TraceEnable Off`,
    ...(site.tls ? [redirectHost(site)] : []),
    mainHost(site),
  ].join('\n\n');

/** Where certbot proves over HTTP, before the first certificate and later, that the domain belongs to this server. */
const acme = `Alias ${acmePath} ${acmeRoot}${acmePath}`;

/** Redirects HTTP to HTTPS, and adds a missing final slash in the same step. */
function redirectHost({ siteUrl, target }: ServedSite): string {
  const { root } = placesIn(target);
  return `<VirtualHost *:80>
  ServerName ${new URL(siteUrl).hostname}
  DocumentRoot "${root}"
  RewriteEngine On
  RewriteRule ^${escapeDots(acmePath)} - [L]
  RewriteCond "${root}%{REQUEST_URI}" -d
  RewriteRule ^(.*[^/])$ ${siteUrl}$1/ [R=301,L]
  RewriteRule ^(.*)$ ${siteUrl}$1 [R=301,L]
  ${acme}
</VirtualHost>`;
}

function mainHost(site: ServedSite): string {
  const { rules, base, target, siteUrl, tls, port } = site;
  const { root, manifest, state } = placesIn(target);
  const { hostname } = new URL(siteUrl);
  const below = escapeDots(base.replace(/\/$/, ''));
  const answers = `${root}${base}${answersFolder}`;
  return `<VirtualHost *:${port}>
  ServerName ${siteUrl}
  UseCanonicalName On
  DocumentRoot "${root}"
  DirectoryIndex index.html
  FileETag MTime Size
  Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405"
  AllowEncodedSlashes Off
${
  tls
    ? `  SSLEngine on
  SSLCertificateFile /etc/letsencrypt/live/${hostname}/fullchain.pem
  SSLCertificateKeyFile /etc/letsencrypt/live/${hostname}/privkey.pem
  SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1
`
    : ''
}
  <Directory "${target}">
    Options FollowSymLinks
    AllowOverride None
    Require all granted
    RemoveType .br .gz
    RemoveLanguage .br
${[...typesByEnding].map(([ending, type]) => `    AddType "${type}" .${ending}`).join('\n')}
${encodings.map((ending) => `    AddEncoding ${names[ending]} .${ending}`).join('\n')}
  </Directory>
${[...typesByEnding]
  .filter(([ending]) => packedEndings.includes(ending))
  .map(([ending, type]) => `  <FilesMatch "\\.${ending}\\.(?:${packed})$">\n    ForceType "${type}"\n  </FilesMatch>`)
  .join('\n')}
  <FilesMatch "\\.(?:${endings})(?:\\.(?:${packed}))?$">
    Header merge Vary Accept-Encoding
  </FilesMatch>

${rules
  .map(({ path, headers }) =>
    [
      `  <LocationMatch "${expressionOf(base, path)}">`,
      ...Object.entries(headers).map(([name, value]) => `    Header always set ${name} "${value}"`),
      '  </LocationMatch>',
    ].join('\n'),
  )
  .join('\n')}

${missingRules
  .map(
    ({ path, file }) =>
      `  <LocationMatch "${expressionOf(base, path)}">\n    ErrorDocument 403 ${base}${file}\n    ErrorDocument 404 ${base}${file}\n    ErrorDocument 410 ${base}${file}\n  </LocationMatch>`,
  )
  .join('\n')}
  <LocationMatch "^/(?<way>(?:.*/)?)$">
    ErrorDocument 410 /%{env:MATCH_WAY}index.html
  </LocationMatch>

${tls ? '' : `  ${acme}\n`}  Alias "${base}${besideSite.state}" "${state}"
  Alias "${base}${besideSite.manifest}" "${manifest}"
  Alias "${base}${besideSite.manifest}.sig" "${manifest}.sig"

  RewriteEngine On
  RewriteMap chuyen "txt:${answers}/chuyen.txt"
  RewriteRule ^ - [E=no-gzip:1,E=no-brotli:1]
  RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$
  RewriteRule ^ - [R=405,L]
  RewriteRule \\.(?:${packed})$ - [R=404,L]
  RewriteRule /\\.(?!well-known/) - [R=404,L]
${base === '/' ? '' : `  RewriteRule ^/$ ${base} [R=301,L]\n`}
  # Bài đã đổi địa chỉ, đã gỡ: bản đang phục vụ tự ghi, không phải sửa tệp này.
  RewriteCond "\${chuyen:%{REQUEST_URI}}" "^(/.*)$"
  RewriteRule ^ %1 [R=301,L]
  RewriteCond "${answers}/go$1${markEnd}" -f
  RewriteRule ^${below}(/.*)$ - [G,L]

  # Bản nén sẵn.
${encodings
  .flatMap((ending) => [
    `  RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\\s,])${names[ending]}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[\\s,;]|$)" [NC]`,
    `  RewriteCond "${root}$1index.html.${ending}" -f`,
    `  RewriteRule ^((?:/.*)?/)$ $1index.html.${ending} [L]`,
    `  RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\\s,])${names[ending]}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[\\s,;]|$)" [NC]`,
    `  RewriteCond "${root}$1.${ending}" -f`,
    `  RewriteRule ^(/.*\\.(?:${endings}))$ $1.${ending} [L]`,
  ])
  .join('\n')}
</VirtualHost>`;
}
