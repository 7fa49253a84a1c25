/**
 * Lower case without tone and vowel marks, and `d` for đ. Used to compare texts and to make slugs, never to show text.
 */
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
