/**
 * The drawings whose file names contain a hash (covers, bands, the scene), and the addresses by which pages show them.
 */
import { bandOf } from '../../covers/arrange.ts';
import { materialOf } from '../../covers/material.ts';
import { scene } from '../../covers/scene.ts';
import { coverPart, hashedName, sheetOf, squarePart } from '../../covers/sheet.ts';
import { findEntry } from '../../queries/find.ts';
import type { Article, MovementEntry, Store } from '../../queries/store.ts';
import { asQuestion } from '../../recording/questions.ts';
import { urls } from '../../urls.ts';

interface DrawnFile {
  /** File name without the ending. */
  name: string;
  svg: string;
}

/** Row of the sheet for stories without a movement. */
const ofStories = 'viec-tot';

const toFile = (name: string, svg: string): DrawnFile => ({ name: hashedName(name, svg), svg });

const sheetFile = asQuestion('coverSheet', ({ movements }: Pick<Store, 'movements'>): DrawnFile => {
  const rows = movements.map(({ id, data }) => ({ id, material: materialOf(data) }));
  return toFile('gach-bong', sheetOf([...rows, { id: ofStories, material: materialOf(undefined) }]));
});

const bandFile = ({ id, data }: MovementEntry): DrawnFile => toFile(`dai-${id}`, bandOf(materialOf(data)));
const sceneFile = toFile('chan-troi', scene());

export const listDrawnFiles = (store: Store): DrawnFile[] => [
  sheetFile(store),
  sceneFile,
  ...store.movements.map(bandFile),
];

/** Address of the part of the sheet that is the cover of an entry. */
export function coverAddress(store: Store, { id, data }: Article): string {
  const movement = data.movement === undefined ? undefined : findEntry(store, 'movements', data.movement);
  return `${urls.drawing(sheetFile(store).name)}#${coverPart(movement?.id ?? ofStories, id)}`;
}

export const squareAddress = (store: Store, { id }: MovementEntry): string =>
  `${urls.drawing(sheetFile(store).name)}#${squarePart(id)}`;
export const bandAddress = (movement: MovementEntry): string => urls.drawing(bandFile(movement).name);
export const sceneAddress = urls.drawing(sceneFile.name);
