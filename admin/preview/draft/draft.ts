import type { CollectionName } from '../../../src/domain/fields.ts';
import type { Body } from '../../../src/mdx/body.ts';
import type { ShownPhoto } from '../site-fields.ts';

/** An entry as the form holds it, with its parsed body and its photos. */
export interface Draft {
  collection: CollectionName;
  /** The entry's id; for an entry that was never saved, one made from its title. */
  id: string;
  data: Readonly<Record<string, unknown>>;
  body: Body;
  /** Photos that the browser has loaded, by their `src`, such as `./anh-1.jpg`. */
  photos: ReadonlyMap<string, ShownPhoto>;
}
