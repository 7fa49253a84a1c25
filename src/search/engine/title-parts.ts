/** Suggests titles on a site with so many that they are stored in parts. */
import { analyse, type Word } from '../analyse.ts';
import { fileNames, titlesOfPack, type TitleParts, type Titles, type TitleWord } from '../files.ts';
import { findFile } from '../find-file.ts';
import { onceEach } from './once.ts';
import { suggestService, type Suggest } from './suggest.ts';
import { mostSuggestions, weightOfRow, weightOfScattered } from './titled.ts';

/** Where a typed word stands: for the number of each title that has it, the spelling at each position. */
type Hits = Map<number, Map<number, string>>;

export function suggestByParts(head: TitleParts, readFile: (name: string) => Promise<unknown>): Suggest {
  const { version, letters, starts, runs } = head;
  const firsts = starts.split(' ');
  const read = onceEach(readFile);
  const kinds = runs.flatMap(([words, section, count]) => Array.from({ length: count }, () => ({ words, section })));

  /** Titles that have the word or, with `isOpen`, a word that begins with it. */
  async function findWord({ folded }: Word, isOpen: boolean): Promise<Hits> {
    const [first, last] = [findFile(firsts, folded), findFile(firsts, isOpen ? `${folded}\uffff` : folded)];
    const parts = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) => read(fileNames.titleWords(version, first + index))),
    );
    const hits: Hits = new Map();
    for (const [word, forms, places] of (parts as TitleWord[][]).flat()) {
      if (isOpen ? !word.startsWith(folded) : word !== folded) continue;
      let title = 0;
      for (let at = 0; at < places.length; at += 3) {
        title += places[at] ?? 0;
        const positions = hits.get(title) ?? new Map<number, string>();
        hits.set(title, positions.set(places[at + 1] ?? 0, forms[places[at + 2] ?? 0] ?? ''));
      }
    }
    return hits;
  }

  /** The numbers of the best titles, weighed as by `findTitles`. */
  async function findBest(typed: readonly Word[]): Promise<number[]> {
    const hits = await Promise.all(typed.map((word, index) => findWord(word, index === typed.length - 1)));
    const titles = [...(hits[0]?.keys() ?? [])].filter((title) => hits.every((one) => one.has(title)));
    const weighed = titles.map((title) => {
      const rows = hits.map((one) => one.get(title) ?? new Map<number, string>());
      return { title, weight: weigh(rows, typed, kinds[title]?.words ?? 1), section: kinds[title]?.section ?? 0 };
    });
    return weighed
      .sort((a, b) => b.weight - a.weight || a.section - b.section || a.title - b.title)
      .slice(0, mostSuggestions)
      .map(({ title }) => title);
  }

  async function titlesWith(numbers: readonly number[]): Promise<Titles> {
    const names = numbers.map((number) => fileNames.titlePack(version, Math.floor(number / titlesOfPack)));
    const packs = (await Promise.all(names.map(read))) as Titles[];
    const pick = <Value>(list: (pack: Titles) => readonly Value[]): Value[] =>
      numbers.flatMap((number, index) => {
        const pack = packs[index];
        return pack === undefined ? [] : list(pack).slice(number % titlesOfPack, (number % titlesOfPack) + 1);
      });
    return {
      titles: pick(({ titles }) => titles),
      paths: pick(({ paths }) => paths),
      sections: pick(({ sections }) => sections),
      synonyms: [],
    };
  }

  let all: Suggest | undefined;
  return async (query) => {
    const typed = analyse(query);
    if (typed.length === 0) return { kind: 'suggest', suggestions: [] };
    const [first] = typed;
    const known = first?.canonical.length === 1 && typed.length === 1 ? letters[first.canonical] : undefined;
    const numbers = known ?? (await findBest(typed));
    if (numbers.length > 0) return suggestService(await titlesWith(numbers.toSorted((a, b) => a - b)))(query);
    if (known !== undefined) return { kind: 'suggest', suggestions: [] };
    all ??= suggestService((await read(fileNames.allTitles(version))) as Titles);
    return all(query);
  };
}

function weigh(rows: readonly Map<number, string>[], typed: readonly Word[], words: number): number {
  const starts = [...(rows[0]?.keys() ?? [])].sort((a, b) => a - b);
  const start = starts.find((first) => rows.every((row, index) => row.has(first + index)));
  if (start === undefined) return weightOfScattered;
  const marks = typed.filter(({ canonical }, index) => rows[index]?.get(start + index)?.startsWith(canonical));
  return weightOfRow(start, marks.length / typed.length, words);
}
