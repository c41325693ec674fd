/** What leaves the phone of a photo? The picture, made small; nothing of where and with what it was taken. */

/** The long side at most, in pixels: enough to read a number plate. */
const LONGEST = 1_920;
const QUALITY = 0.82;
const TYPE = 'image/jpeg';

/** A picture this browser cannot read, as HEIC on many phones: what it carries could not be taken out. */
export class Unshrinkable extends Error {}

export type Ready = { blob: Blob; name: string };

const IMAGE = /\.(jpe?g|png|webp|heic|heif|avif|gif|bmp|tiff?)$/i;

/** Drawn anew: position, camera and all else that was written into the file stay here. */
export const readyToLeave = async (file: Blob, name: string): Promise<Ready> => {
  if (!file.type.startsWith('image/') && !IMAGE.test(name)) return { blob: file, name };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Unshrinkable(name);
  });
  const { width, height } = sizeWithin(picture, LONGEST);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Unshrinkable(name);
  // What was transparent is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE, QUALITY));
  if (!blob) throw new Unshrinkable(name);
  return { blob, name: `${name.replace(IMAGE, '')}.jpg` };
};

type Size = { width: number; height: number };

/** 4032 × 3024 → 1920 × 1440; what is small stays as it is. */
export const sizeWithin = ({ width, height }: Size, longest: number): Size => {
  const share = Math.min(1, longest / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
};
