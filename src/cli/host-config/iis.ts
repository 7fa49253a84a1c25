/**
 * `web.config` for IIS 10 with the module URL Rewrite 2.1, to be put into the folder of the site. It lists the
 * addresses that are gone or moved, so it must be printed again when a release withdraws or moves something. IIS
 * compresses and keeps the compressed files by itself.
 */
import { escapeXml as attribute } from '../../outputs/xml.ts';
import { missingRules } from './missing.ts';
import type { ServedSite, Writer } from './site.ts';
import { typesByEnding } from './types.ts';

export const toIis: Writer = (site) => {
  const { base, answers } = site;
  const relative = (address: string) => address.slice(1);
  const rewriteMap = Object.entries(answers.moved).map(
    ([from, to]) => `          <add key="${attribute(relative(from))}" value="${attribute(base + relative(to))}" />`,
  );
  const goneMap = answers.gone.map((address) => `          <add key="${attribute(relative(address))}" value="410" />`);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Tệp này do npm run host:config in ra; đặt vào thư mục trang. Cần mô-đun URL Rewrite 2.1. -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false"><add verb="GET" allowed="true" /><add verb="HEAD" allowed="true" /></verbs>
        <hiddenSegments><add segment=".dia-chi" /><add segment=".git" /></hiddenSegments>
      </requestFiltering>
    </security>
    <staticContent>
${[...typesByEnding]
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${attribute(type)}" />`,
  )
  .join('\n')}
    </staticContent>
    <httpProtocol><customHeaders><remove name="X-Powered-By" /></customHeaders></httpProtocol>
    <rewrite>
      <rewriteMaps>
        <rewriteMap name="chuyen">
${rewriteMap.join('\n')}
        </rewriteMap>
        <rewriteMap name="go">
${goneMap.join('\n')}
        </rewriteMap>
      </rewriteMaps>
      <rules>
        <rule name="chuyen" stopProcessing="true">
          <match url="(.*)" />
          <conditions><add input="{chuyen:{R:1}}" pattern="(.+)" /></conditions>
          <action type="Redirect" url="{C:1}" redirectType="Permanent" />
        </rule>
        <rule name="go" stopProcessing="true">
          <match url="(.*)" />
          <conditions><add input="{go:{R:1}}" pattern="410" /></conditions>
          <action type="CustomResponse" statusCode="410" statusReason="Gone" statusDescription="Gone" />
        </rule>
      </rules>
      <outboundRules>
${outboundRules(site)}
      </outboundRules>
    </rewrite>
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="${attribute(base)}${missingRules[0]?.file ?? '404.html'}" responseMode="ExecuteURL" />
      <remove statusCode="410" />
      <error statusCode="410" path="${attribute(base)}da-go/index.html" responseMode="ExecuteURL" />
    </httpErrors>
  </system.webServer>
</configuration>`;
};

/** One rule for each header and path, the broad ones first: a later rule writes over an earlier one. */
function outboundRules({ rules, base }: ServedSite): string {
  const prefix = base.slice(1).replaceAll('.', '\\.');
  return rules
    .flatMap(({ path, headers }, index) =>
      Object.entries(headers).map(
        ([name, value]) => `        <rule name="${index} ${name}">
          <match serverVariable="RESPONSE_${name.toUpperCase().replaceAll('-', '_')}" pattern=".*" />
          <conditions><add input="{URL}" pattern="${attribute(`^/${prefix}${path}`)}" /></conditions>
          <action type="Rewrite" value="${attribute(value)}" />
        </rule>`,
      ),
    )
    .join('\n');
}
