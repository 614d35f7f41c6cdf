/** A table of figures: names on the left, numbers flush right, hairlines between the rows. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './Figures.module.css';

export function Figures({ className = '', ...table }: ComponentProps<'table'>): ReactNode {
  return <table {...table} className={`${styles.figures} ${className}`} />;
}
