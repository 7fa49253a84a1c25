/** Replaces Decap's resizing of images, because `admin/photos/prepare.ts` prepares our photos. */
export const getMediaProcessingConfig = (): undefined => undefined;
export const getMediaProcessingFileName = (name: string): string => name;
export const shouldTransformImage = (): boolean => false;

export function transformImage(): never {
  throw new Error('Ảnh được chuẩn bị trong ô chọn ảnh của bài. Hãy báo người phụ trách trang.');
}
