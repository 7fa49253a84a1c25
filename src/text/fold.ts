/** Lower case without tone and vowel marks, đ as d: for comparing and for slugs, never for showing. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // đ has no Unicode decomposition; ð is the look-alike that old Vietnamese fonts left behind.
      .replace(/[đð]/g, 'd')
  );
}
