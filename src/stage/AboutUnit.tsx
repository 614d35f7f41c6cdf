/** What can be asked about the pinned unit, and what the colours mean: one step away, and beside the maps. */
import { useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { setAbout, setAsked, useShown } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { lazyPart } from '../ui/Part';
import { Legends } from './Legends';
import type { Scale } from './scale';
import styles from './Stage.module.css';
import type { About } from './useAbout';

const Questions = lazyPart(() => import('./Questions').then((module) => module.Questions));

export interface AboutUnitProps {
  readonly about: About;
  readonly scales: readonly Scale[];
}

export function AboutUnit({ about, scales }: AboutUnitProps): ReactNode {
  const text = useText();
  const questions = useShown('questions');
  const opener = useRef<HTMLButtonElement>(null);
  const { open, dim, setDim } = about;
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
          <header className={styles.aboutHead}>
            <h2>{text('stage.about')}</h2>
            <Button small weight="quiet" aria-label={text('common.close')} title={text('common.close')} onClick={close}>
              <Icon name="close" />
            </Button>
          </header>
          {questions && (
            <Questions open={about.asked} onOpen={setAsked} fields={about.fields}>
              <Button small pressed={dim} onClick={() => setDim(!dim)}>
                {text('stage.dim')}
              </Button>
            </Questions>
          )}
          <Legends scales={scales} />
          <p className={styles.lead}>
            {text('stage.lead')} <span>{text('stage.keys')}</span>
          </p>
        </section>
      )}
    </>
  );
}
