import type { CollectionName } from '../../../src/domain/fields.ts';
import type { Body } from '../../../src/mdx/body.ts';
import type { ShownPhoto } from '../site-fields.ts';

/** An entry as the form holds it. */
export interface Draft {
  collection: CollectionName;
  /** Empty for an entry that was never saved. */
  id: string;
  data: Readonly<Record<string, unknown>>;
  body: Body;
  /** What the browser can show of its photos, by the names of their files. */
  photos: ReadonlyMap<string, ShownPhoto>;
}
