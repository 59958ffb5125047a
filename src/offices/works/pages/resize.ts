const LONGEST = 1600;
const QUALITY = 0.82;

/**
 * A photograph made small enough for a village's network: at most 1,600 pixels on the longer side, as JPEG, upright. What the camera wrote
 * beside the picture (place, device) is left behind. Null for a file that this browser cannot read as a picture.
 */
export async function resized(file: File): Promise<File | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return bytes === null ? null : new File([bytes], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
