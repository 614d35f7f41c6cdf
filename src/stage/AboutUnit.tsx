/** The button to what can be asked about the pinned unit, once one has been pinned, and the panel that it opens beside the maps. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { firstPin } from '../store/actions/pin';
import { isLesson, setAbout } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { lazyPart } from '../ui/Part';
import type { AboutPanelProps } from './AboutPanel';
import styles from './Stage.module.css';

const AboutPanel = lazyPart(() => import('./AboutPanel').then((module) => module.AboutPanel));

export function AboutUnit({ about, scales }: Omit<AboutPanelProps, 'onClose'>): ReactNode {
  const text = useText();
  const opener = useRef<HTMLButtonElement>(null);
  const { open } = about;
  // Of the unit that the page begins with nobody has asked anything yet. What a lesson leaves is what it wants to be used.
  const chosen = useStore((state) => {
    const { pinned, shown, happened } = state;
    const first = firstPin(shown.network);
    const moved = pinned.layer !== first.layer || pinned.unit !== first.unit;
    return open || moved || happened?.kind === 'pinned' || isLesson(state);
  });
  const [everChosen, setEverChosen] = useState(chosen);
  if (chosen && !everChosen) setEverChosen(true);
  const close = (): void => {
    setAbout(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        ref={opener}
        small
        className={everChosen ? '' : styles.notYet}
        aria-expanded={open}
        onClick={() => setAbout(!open)}
      >
        {text('stage.about')}
      </Button>
      {open && (
        // Escape is the way out, wherever in it the focus is.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          className={styles.about}
          data-about
          aria-label={text('stage.about')}
          onKeyDown={({ key, target, currentTarget, defaultPrevented }) => {
            if (key === 'Escape' && !defaultPrevented && currentTarget.contains(target as Node)) close();
          }}
        >
          <AboutPanel about={about} scales={scales} onClose={close} />
        </section>
      )}
    </>
  );
}
