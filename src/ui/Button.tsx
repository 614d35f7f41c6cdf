/** A button, in three weights: plain, strong (the one thing to do) and quiet (no frame). */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: 'plain' | 'strong' | 'quiet';
  /** For buttons that stay down: tools, switches. */
  readonly pressed?: boolean;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ weight = 'plain', pressed, small = false, className = '', ...rest }: ButtonProps): ReactNode {
  const classes = [styles.button, styles[weight], small ? styles.small : '', className].filter(Boolean).join(' ');
  return <button type="button" {...rest} aria-pressed={pressed} className={classes} />;
}
