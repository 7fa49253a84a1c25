/** How this reader wants to read: kept in this browser alone, and shown by attributes of the root element. */

/** The first value of each is what a page has without any choice. */
export const choices = {
  textSize: ['thuong', 'lon', 'rat-lon'],
  spacing: ['thuong', 'rong'],
  theme: ['auto', 'light', 'dark'],
} as const;
type Choice = keyof typeof choices;
export type Preferences = Record<Choice, string>;

/** The number is the version of what is kept. */
export const storageKey = 'cach-doc-1';

/**
 * One word for each choice. Whatever else someone may have written there is no choice.
 * @internal Exported for its test.
 */
export function fromText(text: string | null): Preferences {
  const words = text?.split(' ') ?? [];
  const pick = (choice: Choice, place: number): string =>
    choices[choice].find((value) => value === words[place]) ?? choices[choice][0];
  return { textSize: pick('textSize', 0), spacing: pick('spacing', 1), theme: pick('theme', 2) };
}

/** A browser may refuse its storage, even the question for it. */
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
