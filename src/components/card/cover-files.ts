/** The drawn files with a hash in their names, and the addresses of their parts. */
import { bandOf } from '../../covers/arrange.ts';
import { materialOf } from '../../covers/material.ts';
import { scene } from '../../covers/scene.ts';
import { coverPart, hashedName, sheetOf, squarePart } from '../../covers/sheet.ts';
import { findEntry } from '../../queries/find.ts';
import type { Article, MovementEntry, Store } from '../../queries/store.ts';
import { asQuestion } from '../../recording/questions.ts';
import { urls } from '../../urls.ts';

export interface DrawnFile {
  /** Without the ending. */
  name: string;
  svg: string;
}

/** Row of the sheet for stories without a movement. */
const ofStories = 'viec-tot';

const toFile = (name: string, svg: string): DrawnFile => ({ name: hashedName(name, svg), svg });

let known: { movements: Store['movements']; sheet: DrawnFile } | undefined;

/** A question, because a page that finds the sheet drawn already depends on all movements too. */
const sheetFile = asQuestion('drawnSheet', ({ movements }: Pick<Store, 'movements'>): DrawnFile => {
  if (known?.movements !== movements) {
    const rows = movements.map(({ id, data }) => ({ id, material: materialOf(data) }));
    known = {
      movements,
      sheet: toFile('gach-bong', sheetOf([...rows, { id: ofStories, material: materialOf(undefined) }])),
    };
  }
  return known.sheet;
});

const bandFile = ({ id, data }: MovementEntry): DrawnFile => toFile(`dai-${id}`, bandOf(materialOf(data)));
const sceneFile = toFile('chan-troi', scene());

export const listDrawnFiles = (store: Store): DrawnFile[] => [
  sheetFile(store),
  sceneFile,
  ...store.movements.map(bandFile),
];

/** A pattern of the tiles of the entry's movement. */
export function coverAddress(store: Store, { id, data }: Article): string {
  const movement = data.movement === undefined ? undefined : findEntry(store, 'movements', data.movement);
  return `${urls.drawing(sheetFile(store).name)}#${coverPart(movement?.id ?? ofStories, id)}`;
}

export const squareAddress = (store: Store, { id }: MovementEntry): string =>
  `${urls.drawing(sheetFile(store).name)}#${squarePart(id)}`;
export const bandAddress = (movement: MovementEntry): string => urls.drawing(bandFile(movement).name);
export const sceneAddress = urls.drawing(sceneFile.name);
