/** The scores before and after: equivariant maps do not make an invariant answer. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { classNameOf, predictedClass } from '../../../network';
import { useStore } from '../../../store/state/store';
import { useAnnouncement } from '../../../ui/Announcements';
import { measured } from '../../../ui/measured';
import styles from './Drawing.module.css';
import type { Shifted } from './useShifted';

export function ScoresBeforeAfter({ shifted: { original, distorted } }: { readonly shifted: Shifted }): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const [was, is] = [predictedClass(original.scores!), predictedClass(distorted.scores!)];
  const score = (scores: Float32Array, digit: number): string =>
    measured(text, scores[digit]!, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const said =
    was === null || is === null
      ? text('common.noPrediction')
      : text(was === is ? 'shift.same' : 'shift.changed', {
          was: classNameOf(spec, was),
          is: classNameOf(spec, is),
          before: score(original.scores!, was),
          after: score(distorted.scores!, was),
          now: score(distorted.scores!, is),
        });
  useAnnouncement(said);
  return (
    <p className={styles.scores} role="status" aria-live="off" aria-label={text('shift.scores')}>
      {said}
    </p>
  );
}
