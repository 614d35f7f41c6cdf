/** Whether nothing lies on the paper, and nothing ever has: then there is nothing to clear, and no score to look into. */
import { drawingHistory, isEmpty } from '../store/actions/drawing';
import { useStore } from '../store/state/store';

export function useUntouched(): boolean {
  const empty = useStore((state) => isEmpty(state.drawing));
  const first = drawingHistory(({ past, future }) => past.length === 0 && future.length === 0);
  return empty && first;
}
