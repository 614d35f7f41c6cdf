/** How far the reading of files has come, and what is asked about the newest. */
import { create } from 'zustand';
import type { Question } from '../../digits/reading/reading';

interface FileReading {
  /** The share of the work that is done, 0 … 1; null while there is none. */
  readonly share: number | null;
  /** Null while nothing is asked. */
  readonly question: Question | null;
}

export const useFileReading = create<FileReading>(() => ({ share: null, question: null }));
