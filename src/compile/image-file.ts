import { readFileSync } from 'node:fs';
import { Image, ImageError } from '../image/container.js';
import { imageFile } from '../rules-folder.js';
import { rulesHash } from './rules-hash.js';

let opened: Image | undefined;

/** The image that comes with the program. Throws ImageError where there is none of this version. */
export function programImage(): Image {
  if (opened) return opened;
  const file = imageFile();
  try {
    return (opened = new Image(readFileSync(file)));
  } catch (error) {
    const problem = error instanceof ImageError ? error.message : 'cannot be read';
    throw new ImageError(`${file}: ${problem}; npm run build makes it`);
  }
}

/** The image that comes with the program, if it was made from the rules that now lie in this folder. */
export function imageOf(folder: string): Image | undefined {
  const image = programImage();
  return image.json('rules/hash') === rulesHash(folder) ? image : undefined;
}
