/** A button, in three weights: plain, strong (the one thing to do) and quiet (no frame). */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { Icon } from './Icon';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: 'plain' | 'strong' | 'quiet';
  /** For buttons that stay down: tools, switches. */
  readonly pressed?: boolean;
  readonly small?: boolean;
  /** Accessible name and tooltip, where what stands on it is a sign. */
  readonly named?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactNode {
  const { weight = 'plain', pressed, small = false, named, className = '', ...rest } = props;
  const classes = [styles.button, styles[weight], small ? styles.small : '', className].filter(Boolean).join(' ');
  return <button type="button" aria-label={named} title={named} {...rest} aria-pressed={pressed} className={classes} />;
}

/** The way out of what it stands in. */
export const CloseButton = (props: Pick<ButtonProps, 'named' | 'onClick'>): ReactNode => (
  <Button small weight="quiet" {...props}>
    <Icon name="close" />
  </Button>
);
