/** The pane of a Popover, beside its button. Apart from the button, so that its positioning is fetched when first wanted. */
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { host } from '../host';
import styles from './Popover.module.css';

export interface PopoverPaneProps {
  readonly title: string;
  readonly side: 'top' | 'bottom';
  readonly align: 'start' | 'end';
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PopoverPane({ title, side, align, button, onClose, children }: PopoverPaneProps): ReactNode {
  return (
    <BasePopover.Root
      open
      onOpenChange={(open, { event }) => {
        // The button closes the pane by itself; closed here first, its click would open it again.
        if (!open && !(event.type !== 'keydown' && button.current?.contains(event.target as Node))) onClose();
      }}
    >
      <BasePopover.Portal container={host().body}>
        <BasePopover.Positioner
          anchor={button}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={10}
          className={styles.positioner}
        >
          {/* A pane of words alone may be taller than the screen: the keys have to reach it. */}
          <BasePopover.Popup tabIndex={0} className={styles.pane} finalFocus={button}>
            <BasePopover.Title className={styles.title}>{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
