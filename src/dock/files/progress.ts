/** How far the reading of files has come. */
import { create } from 'zustand';

/** The share of the work that is done, 0 … 1; null while there is none. */
export const useImporting = create<{ readonly share: number | null }>(() => ({ share: null }));
