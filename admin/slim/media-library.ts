/** Replaces Decap's media library, because photos are uploaded in the form of their entry. */
export default function MediaLibrary(): null {
  return null;
}
