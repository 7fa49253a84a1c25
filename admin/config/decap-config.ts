/** Generates Decap's configuration from the domain. The fixed part is committed as `admin/config.yml`. */
import type { CmsConfig } from 'decap-cms-core';
import { stringify } from 'yaml';
import { collectionNames } from '../../src/domain/fields.ts';
import type { BackendConfig } from '../../src/editors/settings.ts';
import { contentFolder, toCollection } from './collections.ts';
import type { FixedConfig } from './decap-shape.ts';
import { settingsCollection } from './files.ts';

export const fixedConfig: FixedConfig = {
  locale: 'vi',
  publish_mode: 'editorial_workflow',
  // Decap requires a media folder and lists it, but all our uploads belong to entries. This folder is small and always
  // exists.
  media_folder: `${contentFolder}/trang`,
  public_folder: `/${contentFolder}/trang`,
  // Slugs are Vietnamese without diacritics, as in the site's addresses.
  slug: { encoding: 'ascii', clean_accents: true },
  show_preview_links: true,
  collections: [...collectionNames.map(toCollection), settingsCollection],
};

/** Settings that differ between installations. */
interface Place {
  backend: BackendConfig;
  /** Full address of the home page; under `npm start` only its path, because the port is not known at the build. */
  siteUrl: string;
  /** Address of the logo on the login page. */
  logo: string;
}

/** The complete configuration for `CMS.init`. */
export const decapConfig = ({ backend, siteUrl, logo }: Place): CmsConfig => ({
  // Decap's types know nothing of our widgets.
  ...(fixedConfig as CmsConfig),
  backend,
  site_url: siteUrl,
  display_url: siteUrl,
  logo: { src: logo },
});

const heading = '# Viết ra từ src/domain bằng “npm run admin:config”. Không sửa tay tệp này.\n';

export const configText = (): string =>
  heading + stringify(fixedConfig, { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true });
