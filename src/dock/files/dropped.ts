/**
 * Where a file that is dropped on the page goes. One picture larger than a digit, dropped on the lens while it shows Slide,
 * is slid over; so is one that is no PNG wherever it falls, as the paper reads PNG alone. All else is taken as a chosen file
 * is. A lesson may leave out either.
 */
import { sizeOfPng } from '../../digits/reading/picture';
import { IMAGE_SIZE } from '../../digits/normalize';
import { takesColours } from '../../store/actions/colours';
import { openSlidePicture } from '../../store/actions/slidePicture';
import { useStore } from '../../store/state/store';
import { takeFiles, unreadable } from './importing';
import { sayNotice, tellOfFiles } from './sentences';
import { takenIn } from './taken';

/** Signature, length and name of the first chunk, width and height. */
const PNG_HEADER = 24;

/** `onSlide`: on the lens, while it shows Slide. */
export async function takeDropped(files: readonly File[], onSlide: boolean): Promise<void> {
  const taken = takenIn(useStore.getState().hidden);
  const [only] = files;
  const picture = taken.pictures && files.length === 1 && only?.type.startsWith('image/') ? only : null;
  try {
    if (!picture || (taken.files && !(await isToSlideOver(picture, onSlide)))) {
      if (taken.files) await takeFiles(files);
      else if (taken.pictures) tellOfFiles({ tone: 'warning', message: 'digits.drop.onlyPicture' });
      return;
    }
    await openSlidePicture(picture);
    tellOfFiles(sayNotice(taken.files ? 'digits.drop.opened' : 'digits.drop.slid'));
  } catch {
    tellOfFiles(unreadable(files[0]?.name ?? ''));
  }
}

async function isToSlideOver(file: File, onSlide: boolean): Promise<boolean> {
  // A network of three channels takes it on the paper, in its colours.
  if (!onSlide && takesColours()) return false;
  if (file.type !== 'image/png') return true;
  const size = onSlide ? sizeOfPng(new Uint8Array(await file.slice(0, PNG_HEADER).arrayBuffer())) : null;
  return size !== null && Math.max(size.height, size.width) > IMAGE_SIZE;
}
