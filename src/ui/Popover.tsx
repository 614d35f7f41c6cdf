/** A button that opens a small pane beside it. The page behind stays usable; Escape or a click elsewhere closes the pane. */
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';

export interface PopoverProps {
  /** Heading of the pane, and its accessible name. */
  readonly title: string;
  /** What stands on the button. */
  readonly trigger: ReactNode;
  /** Accessible name of the button, where what stands on it is a sign. */
  readonly label?: string;
  readonly button?: Pick<ButtonProps, 'weight' | 'small' | 'className'>;
  readonly side?: 'top' | 'bottom';
  readonly children: ReactNode;
}

const load = () => import('./PopoverPane').then(({ PopoverPane }) => ({ default: PopoverPane }));
const PopoverPane = lazy(load);

export function Popover({ title, trigger, label, button, side = 'bottom', children }: PopoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...button}
        ref={anchor}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        // A hand on its way to the button fetches the pane.
        onPointerEnter={() => void load()}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Button>
      {open && (
        <Suspense>
          <PopoverPane title={title} side={side} button={anchor} onClose={() => setOpen(false)}>
            {children}
          </PopoverPane>
        </Suspense>
      )}
    </>
  );
}
