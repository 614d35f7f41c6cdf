/** The way of a digit from the pane above the dock onto the paper. */
import { loadPicture } from '../store/actions/drawing';
import { openPane } from '../store/actions/view';

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
