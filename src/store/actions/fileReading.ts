/** Files of digits, read beside the page. */
import type { Choice } from '../../digits/reading/reading';
import { fileReader } from '../../worker/workers';
import type { FileReaderEvents, FilesRead } from '../../worker/fileProtocol';

type Reached = FileReaderEvents['reached'];

export const readDigitFiles = (files: readonly File[], reached: Reached): Promise<FilesRead> =>
  fileReader({ reached }).read(files);

/** Rejects where nothing was asked, as after the reader died. */
export const takeAsChosen = (choice: Choice, reached: Reached): Promise<FilesRead> =>
  fileReader({ reached }).answer(choice);
