/** Stands in for Decap's window of all files: photos are uploaded within their entry. */
export default function MediaLibrary(): null {
  return null;
}
