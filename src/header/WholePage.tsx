/** The way from a lesson back to the whole page. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { isLesson, leaveLesson } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

export function WholePage(): ReactNode {
  const text = useText();
  const lesson = useStore(isLesson);
  if (!lesson) return null;
  return (
    <Button named={text('shell.lesson.whole')} onClick={leaveLesson}>
      <Icon name="whole" />
    </Button>
  );
}
