/** The way from a lesson back to the whole page. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setHidden } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

export function WholePage(): ReactNode {
  const text = useText();
  const lesson = useStore((state) => state.hidden.length > 0);
  if (!lesson) return null;
  return (
    <Button aria-label={text('shell.lesson.whole')} title={text('shell.lesson.whole')} onClick={() => setHidden([])}>
      <Icon name="whole" />
    </Button>
  );
}
