/** Git's id of a text: SHA-1 of its length and bytes. */
export async function blobIdOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array([...head, ...bytes])));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
