/** The way of a digit from the pane above the dock onto the paper. */
import { host } from '../host';
import { inkOf } from '../digits/digitSet';
import { loadPicture } from '../store/actions/drawing';
import { openPane } from '../store/actions/view';
import { isOneColumn } from '../ui/oneColumn';

/** Makes way for the paper where the pane lies over it. */
export function lookAtPaper(): void {
  if (!isOneColumn()) return;
  openPane(null);
  host().themed.scrollTo({ top: 0 });
}

/** Puts an image, [y, x] of 28×28, 0 white … 255 ink, on the paper. */
export function showOnPaper(image: Uint8Array): void {
  loadPicture(inkOf(image));
  lookAtPaper();
}
