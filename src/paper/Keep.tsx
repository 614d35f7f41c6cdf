/** Keeps the drawing for training, with the class its author gives it; under each digit, how many are kept. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { notify } from '../store/actions/notices';
import { keepDrawing, removeKept } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { DigitRow } from './DigitRow';

async function keep(label: number): Promise<void> {
  const before = useStore.getState().kept;
  await keepDrawing(label);
  const digit = useStore.getState().kept.at(-1);
  if (!digit || before.includes(digit)) return;
  notify({
    tone: 'information',
    message: 'paper.kept',
    values: { label },
    action: { label: 'notices.undo', run: () => void removeKept(digit.id) },
  });
}

export function Keep(): ReactNode {
  const text = useText();
  const empty = useStore((state) => state.image === null);
  const kept = useStore((state) => state.kept);
  const count = (label: number): number => kept.filter((digit) => digit.label === label).length;
  return (
    <DigitRow
      title={text('paper.keep', { count: kept.length })}
      name={(label) => text('paper.keepAs', { label })}
      note={(label) => (count(label) > 0 ? text.number(count(label)) : '')}
      disabled={empty}
      onDigit={(label) => void keep(label)}
    />
  );
}
