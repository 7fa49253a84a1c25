/** The words of a body without its Markdown signs, its tags and the addresses of its links. */
export function plainBody(body: string): string {
  return body
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/[*_~`\\|]+/g, ' ');
}
