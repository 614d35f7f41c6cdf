/** Where the training loss comes from: its formula, and what the newest number is the mean of. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { measured } from '../ui/measured';

export function LossFormula(): ReactNode {
  const text = useText();
  const loss = useStore((state) => state.shown.network.spec.loss);
  const batch = useStore((state) => state.settings.batch);
  const newest = useStore((state) => state.curve.at(-1));
  const before = useStore((state) => state.curve.at(-2)?.step ?? 0);
  return (
    <>
      <p>{text(`dock.loss.${loss}`)}</p>
      {newest && (
        <p>
          {text('dock.loss.mean', {
            from: text.number(before + 1),
            to: text.number(newest.step),
            batch,
            loss: measured(text, newest.trainingLoss),
          })}
        </p>
      )}
    </>
  );
}
