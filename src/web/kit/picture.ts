const LONGEST = 1600;
const QUALITY = 0.82;

/** True for a photograph or another picture that a browser draws; a scan as .pdf or .tif is none. */
export const isPicture = ({ type }: { readonly type: string }): boolean => /^image\/(jpeg|png|webp|heic|heif|avif|bmp)$/.test(type);

/**
 * A picture made small enough for a village's network: at most 1,600 pixels on the longer side, as JPEG, upright, what was clear made white.
 * What the camera wrote beside the picture (place, device) is left behind. Null for a file that this browser cannot read as a picture.
 */
export async function madeSmall(file: File): Promise<File | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return bytes === null ? null : new File([bytes], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
