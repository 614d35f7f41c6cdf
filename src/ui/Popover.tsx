/** A button that opens a small pane beside it. The page behind stays usable; Escape or a click elsewhere closes the pane. */
import { useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { lazyPart } from './Part';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** Heading of the pane, and its accessible name. */
  readonly title: string;
  /** What stands on the button. */
  readonly trigger: ReactNode;
  /** Accessible name of the button, where what stands on it is a sign. */
  readonly label?: string;
  readonly button?: Pick<ButtonProps, 'weight' | 'small' | 'className'>;
  readonly side?: 'top' | 'bottom';
  /** Which of its edges the pane shares with the button. */
  readonly align?: 'start' | 'end';
  /** What is fetched, besides the pane, for what stands in it. */
  readonly fetch?: () => Promise<unknown>;
  /** A function gets what closes the pane, for where a choice in it is all that it was opened for. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

const load = () => import('./PopoverPane').then((module) => module.PopoverPane);
const PopoverPane = lazyPart(load, { className: styles.notFetched });

export function Popover(props: PopoverProps): ReactNode {
  const { title, trigger, label, button, side = 'bottom', align = 'start', fetch, children } = props;
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...button}
        ref={anchor}
        named={label}

        aria-haspopup="dialog"
        aria-expanded={open}
        // A hand on its way to the button fetches the pane.
        onPointerEnter={() => void Promise.all([load(), fetch?.()]).catch(() => undefined)}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Button>
      {open && (
        <PopoverPane title={title} side={side} align={align} button={anchor} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </PopoverPane>
      )}
    </>
  );
}
