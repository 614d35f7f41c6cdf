/** The way in for files. What reads them is fetched when there are some: most who look at the page bring none. */
import { create } from 'zustand';
import { failureNotice } from '../../store/actions/failure';
import type { Part } from '../../store/state/state';
import { isShown } from '../../store/actions/view';
import { tellOfFiles } from './sentences';

/** The share of the work that is done, 0 … 1; null while there is none. */
export const useImporting = create<{ readonly share: number | null }>(() => ({ share: null }));

/** What may be dropped: a lesson without the digits of the dock takes no files but a picture to slide over, and that where Slide is. */
export const takenIn = (hidden: readonly Part[]): { readonly files: boolean; readonly pictures: boolean } => ({
  files: isShown('dock', hidden) && isShown('digits', hidden),
  pictures: isShown('lens', hidden) && isShown('lens-slide', hidden),
});

/** Files that were chosen for import. */
export const takeChosen = (files: readonly File[]): Promise<void> =>
  reporting(import('./importing').then(({ takeFiles }) => takeFiles(files)));

/** Files that were dropped on the page; `onSlide`: on the lens, while it shows Slide. */
export const takeDropped = (files: readonly File[], onSlide: boolean): Promise<void> =>
  reporting(import('./dropped').then((module) => module.takeDropped(files, onSlide)));

async function reporting(task: Promise<void>): Promise<void> {
  try {
    await task;
  } catch (error) {
    tellOfFiles(failureNotice(error));
  }
}
