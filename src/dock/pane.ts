/** Which part of the pane above the dock is open, and the way of a digit from there onto the paper. */
import { create } from 'zustand';
import { loadPicture } from '../store/drawing';

export const DIGITS_TABS = ['evaluation', 'browse', 'kept', 'files'] as const;
export type DigitsTab = (typeof DIGITS_TABS)[number];

export const usePane = create<{ readonly tab: DigitsTab | null }>(() => ({ tab: null }));

/** Null closes the pane. */
export const openPane = (tab: DigitsTab | null): void => usePane.setState({ tab });

/** As in Dock.module.css: one column, in which the pane lies over the paper. */
const ONE_COLUMN = '(max-width: 899px), (max-height: 559px)';

/** Makes way for the paper where the pane lies over it. */
export function lookAtPaper(): void {
  if (!matchMedia(ONE_COLUMN).matches) return;
  openPane(null);
  scrollTo({ top: 0 });
}

/** Puts an image, [y, x] of 28×28, 0 white … 255 ink, on the paper. */
export function showOnPaper(image: Uint8Array): void {
  loadPicture(Float32Array.from(image, (ink) => ink / 255));
  lookAtPaper();
}
