import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { Image, ImageError } from '../image/container.js';
import { imageFile } from '../rules-folder.js';
import { rulesHash } from './rules-hash.js';

let opened: Image | undefined;

/** The image that comes with the program. Throws ImageError where there is none of this version. */
export function programImage(): Image {
  if (opened) return opened;
  const file = imageFile();
  try {
    return (opened = new Image(sharedBytes(file)));
  } catch (error) {
    const problem = error instanceof ImageError ? error.message : 'cannot be read';
    throw new ImageError(`${file}: ${problem}; npm run build makes it`);
  }
}

/** The bytes of a file, which this thread and those that it begins all look at: they are read once, and held once. */
function sharedBytes(file: string): Uint8Array {
  const there = getEnvironmentData(file);
  if (there instanceof Uint8Array) return there;
  const bytes = readShared(file);
  setEnvironmentData(file, bytes);
  return bytes;
}

function readShared(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length;) {
      const read = readSync(file, bytes, { offset: at });
      if (read === 0) return bytes.subarray(0, at);
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** The image that comes with the program, if it was made from the rules that now lie in this folder. */
export function imageOf(folder: string): Image | undefined {
  const image = programImage();
  return image.json('rules/hash') === rulesHash(folder) ? image : undefined;
}
