/** A button that opens a small pane beside it. The page behind stays usable; Escape or a click elsewhere closes the pane. */
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
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
  readonly children: ReactNode;
}

export function Popover({ title, trigger, label, button, side = 'bottom', children }: PopoverProps): ReactNode {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={<Button {...button} aria-label={label} title={label} />}>
        {trigger}
      </BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={10}
          className={styles.positioner}
        >
          <BasePopover.Popup className={styles.pane}>
            <BasePopover.Title className={styles.title}>{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
