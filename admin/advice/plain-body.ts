/** The words of a body without its marks, links and the attributes of its blocks. */
export function plainBody(body: string): string {
  return body
    .replace(/<(?:Figure|Result)\b[^>]*\/?>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/[*_~`\\|]+/g, ' ');
}
