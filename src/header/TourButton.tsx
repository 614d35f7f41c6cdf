/** Begins the tour, and ends it. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { endTour, startTour } from '../store/actions/tour';
import { Button } from '../ui/Button';

export function TourButton(): ReactNode {
  const text = useText();
  const onTour = useStore((state) => state.tour !== null);
  return (
    <Button small pressed={onTour} title={text('shell.tour.explain')} onClick={onTour ? endTour : startTour}>
      {text('shell.tour')}
    </Button>
  );
}
