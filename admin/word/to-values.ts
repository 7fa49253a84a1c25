/** Makes the values of the form from the proposals that the editor accepted. */
import type { Proposal } from './proposal.ts';
import type { ProposedDraft } from './to-draft.ts';

export interface TakenPhoto {
  /** File name beside the entry. */
  name: string;
  caption: string | undefined;
  credit: string | undefined;
}

/** Fields that hold a list: each proposal is one of its items. */
const lists: ReadonlySet<string> = new Set(['results', 'people', 'criteriaMet']);
const altLength = { least: 5, most: 150 } as const;

export function toValues(
  { body }: Pick<ProposedDraft, 'body'>,
  accepted: readonly Proposal[],
  photos: readonly TakenPhoto[],
): Record<string, unknown> {
  const values: Record<string, unknown> = { body };
  for (const { field, value } of accepted) {
    if (lists.has(field)) values[field] = [...((values[field] as unknown[] | undefined) ?? []), value];
    else values[field] = value;
  }
  if (photos.length > 0) values['photos'] = photos.map(toPhoto);
  return values;
}

/**
 * A caption tells what is seen, so it is also the alternative text, if not too short or too long. The other fields of a
 * photo are not known from the file.
 */
function toPhoto({ name, caption, credit }: TakenPhoto): Record<string, unknown> {
  const isAlt = caption !== undefined && caption.length >= altLength.least && caption.length <= altLength.most;
  return {
    src: `./${name}`,
    ...(isAlt && { alt: caption }),
    ...(credit !== undefined && { credit }),
    ...(caption !== undefined && { caption }),
  };
}
