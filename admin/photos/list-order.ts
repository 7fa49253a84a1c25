/** Moves a photo within the list of the open entry, and reads and writes what belongs to one photo. */
import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { List, Map as Data } from 'immutable';
import { draftValue } from '../draft.ts';
import { pathOfField } from '../validation/replace-validation.ts';

type Photo = Data<string, unknown>;

const listName = 'photos';

const photosOf = (): List<Photo> => {
  const value = draftValue(listName);
  return List.isList(value) ? (value as List<Photo>) : List();
};

function write(photos: List<Photo>): void {
  store.dispatch(changeDraftField({ field: Data({ name: listName }), value: photos, metadata: {}, entries: [] }));
}

/** Index in the list of the photo that has this field; undefined for a photo outside the list. */
export function placeOf(name: string, parentIds: readonly (string | undefined)[]): number | undefined {
  const [list, place] = pathOfField(name, parentIds) ?? [];
  return list === listName && typeof place === 'number' ? place : undefined;
}

export const countPhotos = (): number => photosOf().size;

export const photoAt = (place: number): Photo | undefined => photosOf().get(place);

export function changePhoto(place: number, change: (photo: Photo) => Photo): void {
  const photo = photoAt(place);
  if (photo !== undefined) write(photosOf().set(place, change(photo)));
}

/** Exchanges the photo with its neighbour. */
export function movePhoto(place: number, by: -1 | 1): void {
  const photos = photosOf();
  const [here, there] = [photos.get(place), photos.get(place + by)];
  if (here === undefined || there === undefined) return;
  write(photos.set(place, there).set(place + by, here));
}
