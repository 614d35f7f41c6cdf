/** Tabs over one panel, of which only the chosen one's is mounted. Arrow keys, Home and End move the focus and the choice (WAI-ARIA's tabs with automatic activation). */
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface TabsProps<Value extends string> {
  readonly label: string;
  /** Where there is a question, it is what is seen; the label stays the name. */
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly question?: string }[];
  /** None is chosen, and there is no panel, where null. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** A numbered list, one under the other. */
  readonly listed?: boolean;
  readonly panelClassName?: string;
  readonly children: ReactNode;
}

/** Where a key leads from tab `at` of `count`; both ends meet. */
const TARGETS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export function Tabs<Value extends string>(props: TabsProps<Value>): ReactNode {
  const { label, tabs, value, onChange, listed = false, panelClassName = '', children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const target = TARGETS[event.key];
    if (!target || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const buttons = [...list.current!.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = target(buttons.indexOf(event.currentTarget as HTMLElement), tabs.length);
    // While nothing is open, the keys only go along the list.
    if (value !== null) onChange(tabs[at]!.value);
    buttons[at]?.focus();
  };
  const stop = value ?? tabs[0]?.value;
  return (
    <div className={styles.root}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        aria-orientation={listed ? 'vertical' : 'horizontal'}
        className={listed ? styles.questions : styles.list}
      >
        {tabs.map((tab, index) => {
          const button = (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={value === null ? undefined : `${id}-panel`}
              aria-label={tab.question && tab.label}
              aria-describedby={tab.question && `${id}-${tab.value}-question`}
              title={tab.question && tab.label}
              // The list is one stop of the Tab key.
              tabIndex={tab.value === stop ? 0 : -1}
              className={listed ? styles.over : styles.tab}
              onClick={() => onChange(tab.value)}
              onKeyDown={move}
            >
              {!tab.question && tab.label}
            </button>
          );
          // The tab lies over its question: heard is its name, and the question as what describes it.
          return tab.question ? (
            <div key={tab.value} role="presentation" className={styles.question}>
              <span className={styles.number}>{index + 1}</span>
              <span id={`${id}-${tab.value}-question`}>{tab.question}</span>
              {button}
            </div>
          ) : (
            button
          );
        })}
      </div>
      {value !== null && (
        <div
          // Each begins at its top, wherever the one before was scrolled to.
          key={value}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${value}`}
          tabIndex={-1}
          className={`${styles.panel} ${panelClassName}`}
        >
          {children}
        </div>
      )}
    </div>
  );
}
