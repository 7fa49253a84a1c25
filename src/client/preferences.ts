/**
 * The reader's display preferences. They are stored only in this browser and applied as attributes of the root element.
 */

/** The first value of each preference is the default. */
export const preferenceValues = {
  textSize: ['thuong', 'lon', 'rat-lon'],
  spacing: ['thuong', 'rong'],
  theme: ['auto', 'light', 'dark'],
} as const;
type PreferenceName = keyof typeof preferenceValues;
export type Preferences = Record<PreferenceName, string>;

/** The number is the version of the stored format. */
export const storageKey = 'cach-doc-1';

/**
 * Reads one word for each preference. Ignores anything else that the storage may contain.
 * @internal Exported for its test.
 */
export function fromText(text: string | null): Preferences {
  const words = text?.split(' ') ?? [];
  const pick = (name: PreferenceName, place: number): string =>
    preferenceValues[name].find((value) => value === words[place]) ?? preferenceValues[name][0];
  return { textSize: pick('textSize', 0), spacing: pick('spacing', 1), theme: pick('theme', 2) };
}

/** A browser may refuse access to its storage. Then even reading `localStorage` throws. */
export function readPreferences(): Preferences {
  try {
    return fromText(localStorage.getItem(storageKey));
  } catch {
    return fromText(null);
  }
}

export function applyPreferences(preferences: Preferences): void {
  Object.assign(document.documentElement.dataset, preferences);
}
