/** The way in for files. What reads them is fetched when there are some: most who look at the page bring none. */
import { failureNotice } from '../../store/actions/failure';
import { tellOfFiles } from './sentences';

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
