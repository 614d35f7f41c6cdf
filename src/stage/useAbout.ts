/** What was asked about the pinned unit, and what the maps show of the answer. */
import { useState } from 'react';
import type { FieldQuestion } from '../store/state/state';
import { useStore } from '../store/state/store';
import { useEffectiveField, type Measured } from './useEffectiveField';

export interface About {
  readonly open: boolean;
  readonly asked: FieldQuestion | null;
  readonly fields: Readonly<Record<'drawing' | 'digits' | 'random', Measured | null>>;
  /** Covers everything outside of the field. */
  readonly dim: boolean;
  readonly setDim: (dim: boolean) => void;
}

export function useAbout(): About {
  const asked = useStore((state) => state.asked);
  const open = useStore((state) => state.about || state.asked !== null);
  const [dim, setDim] = useState(false);
  const measured = asked === 'effective';
  return {
    open,
    asked,
    fields: {
      drawing: useEffectiveField('drawing', measured),
      digits: useEffectiveField('digits', measured),
      random: useEffectiveField('random', measured),
    },
    dim,
    setDim,
  };
}
