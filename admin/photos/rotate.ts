/** Turns a photo clockwise by 90 degrees. */
export async function turnRight(photo: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(photo);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.height, picture.width];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Trình duyệt không vẽ được ảnh. Hãy dùng trình duyệt khác.');
  context.translate(picture.height, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(picture, 0, 0);
  picture.close();
  return canvas;
}
