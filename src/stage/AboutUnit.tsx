/** The button to what can be asked about the pinned unit, and the panel that it opens beside the maps. */
import { useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { setAbout } from '../store/actions/view';
import { Button } from '../ui/Button';
import { lazyPart } from '../ui/Part';
import type { AboutPanelProps } from './AboutPanel';
import styles from './Stage.module.css';

const AboutPanel = lazyPart(() => import('./AboutPanel').then((module) => module.AboutPanel));

export function AboutUnit({ about, scales }: Omit<AboutPanelProps, 'onClose'>): ReactNode {
  const text = useText();
  const opener = useRef<HTMLButtonElement>(null);
  const { open } = about;
  const close = (): void => {
    setAbout(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button ref={opener} small aria-expanded={open} onClick={() => setAbout(!open)}>
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
