/** What may be dropped: a lesson without the digits of the dock takes no files but a picture to slide over, and that where Slide is. */
import { isShown } from '../../store/actions/view';
import type { Part } from '../../store/state/state';

export const takenIn = (hidden: readonly Part[]): { readonly files: boolean; readonly pictures: boolean } => ({
  files: isShown('dock', hidden) && isShown('digits', hidden),
  pictures: isShown('lens', hidden) && isShown('lens-slide', hidden),
});
