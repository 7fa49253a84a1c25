/**
 * The reader's display preferences. They are stored only in this browser and applied as attributes of the root element.
 */

/** The first value of each choice is the default. */
export const choices = {
  textSize: ['thuong', 'lon', 'rat-lon'],
  spacing: ['thuong', 'rong'],
  theme: ['auto', 'light', 'dark'],
} as const;
type Choice = keyof typeof choices;
export type Preferences = Record<Choice, string>;

/** The number is the version of the stored format. */
export const storageKey = 'cach-doc-1';

/**
 * Reads one word for each choice. Ignores anything else that the storage may contain.
 * @internal Exported for its test.
 */
export function fromText(text: string | null): Preferences {
  const words = text?.split(' ') ?? [];
  const pick = (choice: Choice, place: number): string =>
    choices[choice].find((value) => value === words[place]) ?? choices[choice][0];
  return { textSize: pick('textSize', 0), spacing: pick('spacing', 1), theme: pick('theme', 2) };
}

/** A browser may refuse access to its storage. Then even reading `localStorage` throws. */
export function recall(): Preferences {
  try {
    return fromText(localStorage.getItem(storageKey));
  } catch {
    return fromText(null);
  }
}

export function show(preferences: Preferences): void {
  Object.assign(document.documentElement.dataset, preferences);
}
