/** Sentences that appear above the page: what happened, and what can be done about it. They are read aloud as they come. */
import { useCallback, useEffect, useLayoutEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import { host } from '../host';
import { useText, type Text } from '../i18n';
import { dismiss } from '../store/actions/notices';
import type { Notice } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Button, CloseButton } from '../ui/Button';
import { Part } from '../ui/Part';
import { saveBytes } from '../ui/saveFile';
import styles from './Notices.module.css';

/** Information goes away by itself after so long, in milliseconds, unless it is to last; warnings and errors stay until closed. */
const INFORMATION_LASTS = 9000;

export function Notices(): ReactNode {
  const text = useText();
  const notices = useStore((state) => state.notices);
  const cameFrom = useRef<Element>(null);
  const before = useCallback(() => cameFrom.current, []);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes where the focus came from
    <section aria-label={text('shell.notices')} className={styles.notices} onFocus={onFocus}>
      <ul aria-live="polite">
        {notices.map((notice) => (
          // A sentence that waits for its words holds up no other one, nor the page.
          <Part key={notice.id}>
            <NoticeLine notice={notice} before={before} />
          </Part>
        ))}
      </ul>
    </section>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  /** What had the focus before it came to the notices. */
  readonly before: () => Element | null;
}

function NoticeLine({ notice, before }: NoticeLineProps): ReactNode {
  const text = useText();
  const { id, tone, message, values, action, lasting = tone !== 'information' } = notice;
  const line = useRef<HTMLLIElement>(null);

  // Where there are more than fit, the newest is in sight.
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  // A line that goes leaves the focus to the next one, or where it was before.
  useLayoutEffect(() => {
    const leaving = line.current!;
    return () => {
      if (!leaving.contains(host().root.activeElement)) return;
      const next = leaving.nextElementSibling ?? leaving.previousElementSibling;
      const to = next ? next.querySelector('button:last-of-type') : before();
      if (to instanceof HTMLElement) to.focus({ preventScroll: true });
    };
  }, [before]);

  useEffect(() => {
    if (lasting) return undefined;
    const waiting = setInterval(() => {
      // Whoever reads or reaches for it keeps it.
      if (!line.current?.matches(':hover, :focus-within')) dismiss(id);
    }, INFORMATION_LASTS);
    return () => clearInterval(waiting);
  }, [id, lasting]);

  return (
    <li ref={line} className={`${styles.notice} ${styles[tone]}`}>
      <p>{text(message, values && inWords(values, text))}</p>
      {action && (
        <Button
          small
          onClick={() => {
            dismiss(id);
            if ('run' in action) action.run();
            else saveBytes(action.file());
          }}
        >
          {text(action.label)}
        </Button>
      )}
      <CloseButton named={text('common.close')} onClick={() => dismiss(id)} />
    </li>
  );
}

/** The values of a notice with those put into words that need a language for it. */
const inWords = (values: NonNullable<Notice['values']>, text: Text): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'function' ? value(text) : value]),
  );
