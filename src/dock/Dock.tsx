/** The dock: one bar with the run and its numbers, and above it, when asked for, its curves, its settings or the digits it learns from. */
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { DIGITS_TABS } from '../store/state/state';
import { useStore } from '../store/state/store';
import { isLesson, useShown } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { lazyPart } from '../ui/Part';
import styles from './Dock.module.css';
import { Run } from './Run';
import { Sparkline } from './Sparkline';
import { Import } from './files/Import';
import { useReset } from './useReset';

const DigitsPane = lazyPart(() => import('./DigitsPane').then((module) => module.DigitsPane));

const Curves = lazyPart(() => import('./Curves').then((module) => module.Curves));

const TrainingSet = lazyPart(() => import('./TrainingSet').then((module) => module.TrainingSet));

const ResetChoice = lazyPart(() => import('./ResetChoice').then((module) => module.ResetChoice));

const FileQuestion = lazyPart(() => import('./files/FileQuestion').then((module) => module.FileQuestion));

const Settings = lazyPart(() => import('./Settings').then((module) => module.Settings));

type Drawer = 'curves' | 'settings' | 'digits';

export function Dock(): ReactNode {
  const text = useText();
  const pane = useStore((state) => state.pane);
  const tab = DIGITS_TABS.find((name) => name === pane) ?? null;
  const [run, curves, settings, digits] = [
    useShown('training'),
    useShown('curves'),
    useShown('settings'),
    useShown('digits'),
  ];
  const [open, setOpen] = useState<Drawer | null>(null);
  // Fetched when they are first opened; from then on they keep what was chosen in them.
  const [seen, setSeen] = useState<ReadonlySet<Drawer>>(new Set());
  const show = (drawer: Drawer | null): void => {
    setOpen(drawer);
    if (drawer && !seen.has(drawer)) setSeen(new Set([...seen, drawer]));
  };
  // Whoever brings a set of digits sees what has come of it, wherever it was dropped.
  const imported = useStore((state) => state.imported);
  const [shownSet, setShownSet] = useState(imported);
  if (imported !== shownSet) {
    setShownSet(imported);
    if (imported) show('digits');
  }
  // Who has not begun to train has no curve to open.
  const begun = useStore(({ training, shown, begunAs, origin }) => training || shown.step > 0 || begunAs !== origin);
  // What a lesson leaves is what it wants to be used.
  const lesson = useStore(isLesson);
  const [everBegun, setEverBegun] = useState(begun);
  if (begun && !everBegun) setEverBegun(true);
  const curved = everBegun || open !== null || lesson;
  const opener = useRef<HTMLButtonElement>(null);
  const reset = useReset();
  const toggle = (drawer: Drawer) => ({
    'aria-expanded': open === drawer,
    onClick: ({ currentTarget }: { readonly currentTarget: HTMLButtonElement }) => {
      opener.current = currentTarget;
      show(open === drawer ? null : drawer);
    },
  });
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  return (
    // Escape is the way out of the drawer, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <footer
      id="dock"
      tabIndex={-1}
      className={styles.dock}
      aria-label={text('dock.title')}
      onKeyDown={(event) => {
        // Of what is opened from within it the keys arrive here too.
        const within = event.currentTarget.contains(event.target as Node);
        if (event.key === 'Escape' && open !== null && within) close();
      }}
    >
      {/* Closed, they keep what was chosen in them. */}
      <div className={styles.drawer} hidden={open === null}>
        {open === 'curves' && curves && <Curves />}
        {settings && seen.has('settings') && (
          <div className={styles.settings} hidden={open !== 'settings'}>
            {run && <ResetChoice reset={reset} />}
            <Settings />
          </div>
        )}
        {digits && (
          <div hidden={open !== 'digits'}>
            {/* Whoever finds things by their names finds the way in for files before the drawer has been opened. */}
            {seen.has('digits') ? <TrainingSet /> : <Import />}
          </div>
        )}
      </div>
      <div className={styles.bar}>
        {run && <Run onReset={() => reset.to(reset.origin)} />}
        {curves && curved && (
          <Button
            weight="quiet"
            named={text('dock.curves')}

            className={styles.sparkline}
            {...toggle('curves')}
          >
            <Sparkline />
          </Button>
        )}
        <span className={styles.openers}>
          {settings && (
            <Button aria-label={text('dock.settings')} {...toggle('settings')}>
              <span className={styles.sign}>
                <Icon name="settings" />
              </span>
              <span className={styles.word}>{text('dock.settings')}</span>
            </Button>
          )}
          {digits && <Button {...toggle('digits')}>{text('dock.digits')}</Button>}
        </span>
      </div>
      {digits && tab !== null && <DigitsPane tab={tab} />}
      {digits && pane === 'fileQuestion' && <FileQuestion />}
    </footer>
  );
}
