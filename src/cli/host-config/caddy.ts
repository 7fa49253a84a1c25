/**
 * A site file for Caddy 2, from version 2.6. Caddy looks up in the release what is gone; moved addresses stand in its
 * configuration. The whole site is one `route`, because outside of it Caddy sorts the directives in its own order. To
 * keep the query, a redirect first rewrites the path and then sends `{uri}`.
 */
import { encodings, packedEndings } from '../../release/pack.ts';
import { answersFolder, markEnd } from '../../release/layout.ts';
import { missingRules } from './missing.ts';
import { besideSite, escapeDots, expressionOf, placesIn, type ServedSite, type Writer } from './site.ts';
import { typesByEnding } from './types.ts';

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** Between backquotes, Caddy takes backslashes as they are. */
const raw = (expression: string): string => `\`${expression}\``;

export const toCaddy: Writer = (site) =>
  [
    `# Tệp này do npm run host:config in ra. Đặt vào /etc/caddy/Caddyfile rồi chạy:
#   caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy
# Bài đổi địa chỉ thì in lại và nạp lại; trong lúc đó trang cũ tự dẫn tới địa chỉ mới.`,
    ofFiles,
    ...(site.tls ? [redirectSite(site)] : []),
    mainSite(site),
  ].join('\n\n');

/**
 * A snippet that sends a file with its type, `Vary` and in compressed form. `defer` sets our type after Caddy has set
 * its own.
 */
const ofFiles = `(tep) {
${[...typesByEnding]
  .map(
    ([ending, type]) => `  @kieu-${ending} path *.${ending}
  header @kieu-${ending} {
    Content-Type ${quote(type)}
    defer
  }`,
  )
  .join('\n')}
  @nen path_regexp ${raw(`(?:/|/[^./]*|\\.(?:${packedEndings.join('|')}))$`)}
  header @nen ?Vary Accept-Encoding
  file_server {
    precompressed ${encodings.map((name) => (name === 'gz' ? 'gzip' : name)).join(' ')}
  }
}`;

/** Redirects HTTP to HTTPS, and adds a missing final slash in the same step. */
const redirectSite = ({ siteUrl, target }: ServedSite): string =>
  `http://${new URL(siteUrl).hostname} {
  root * ${placesIn(target).root}
  route {
    ${slash}
    rewrite @thieu {path}/
    redir ${siteUrl}{uri} 301
  }
}`;

const slash = `@thieu {
      file {path}/
      not path */
    }`;

function mainSite({ rules, base, siteUrl, target, tls, port, answers: { moved } }: ServedSite): string {
  const { root, manifest, state } = placesIn(target);
  const address = tls ? siteUrl : `http://${new URL(siteUrl).hostname}:${port}`;
  const below = escapeDots(base.replace(/\/$/, ''));
  const withBase = (path: string) => base + path.slice(1);
  const beside = Object.entries({
    [besideSite.state]: state,
    [besideSite.manifest]: manifest,
    [`${besideSite.manifest}.sig`]: `${manifest}.sig`,
  });
  return `${address} {
  root * ${root}
  route {
${rules
  .flatMap(({ path, headers }, index) => [
    `    @r${index} path_regexp ${raw(expressionOf(base, path))}`,
    ...Object.entries(headers).map(([name, value]) => `    header @r${index} ${name} ${quote(value)}`),
  ])
  .join('\n')}

    @khac not method GET HEAD
    handle @khac {
      header Allow "GET, HEAD"
      respond 405
    }
    @an {
      path_regexp ${raw(`/\\.|\\.(?:${encodings.join('|')})$|\\x00`)}
      not path ${base}.well-known/*
    }
    error @an 404
${beside
  .map(
    ([path, file]) => `    handle ${base}${path} {
      root * ${file.replace(/\/[^/]*$/, '')}
      rewrite * ${file.replace(/^.*(?=\/)/, '')}
      file_server
    }`,
  )
  .join('\n')}

    # Bài đã đổi địa chỉ, đã gỡ.
    map {path} {den} {
${Object.entries(moved)
  .map(([from, to]) => `      ${withBase(from)} ${withBase(to)}`)
  .join('\n')}
      default ""
    }
    @chuyen expression \`{den} != ""\`
    route @chuyen {
      rewrite * {den}
      redir {uri} 301
    }
    map {path} {con} {
      ~^${below}(/.*)$ \${1}
      default ""
    }
    @go file ${base}${answersFolder}/go{con}${markEnd}
    error @go 410
${base === '/' ? '' : `    redir / ${base} 301\n`}
    ${slash}
    route @thieu {
      rewrite * {path}/
      redir {uri} 301
    }
    import tep
  }
  handle_errors {
    route {
      map {path} {thay} {
${missingRules
  .toReversed()
  .map(({ path, file }) => `        ~${expressionOf(base, path)} ${base}${file}`)
  .join('\n')}
        default ${base}404.html
      }
      @da-go expression \`{err.status_code} == 410 && path("*/")\`
      @thieu-tep expression \`!({err.status_code} == 410 && path("*/"))\`
      rewrite @thieu-tep {thay}
      rewrite @da-go {path}index.html
      import tep
    }
  }
}`;
}
