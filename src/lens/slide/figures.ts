/** How the panel writes its numbers: fixed decimals, so that nothing jumps while the window moves, large ones by their power of ten, and a true minus. */
import { useMemo } from 'react';
import { useText } from '../../i18n';
import { measured } from '../../ui/measured';

/** Decimals of every value shown, and so of the comparison with the engine. */
export const DECIMALS = 3;

export function useFigures(): (value: number, decimals?: number) => string {
  const text = useText();
  return useMemo(
    () =>
      (value, decimals = DECIMALS) =>
        measured(text, value, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: 'negative',
        }),
    [text],
  );
}
