export function toNfc(text: string): string {
  return text.normalize('NFC');
}
