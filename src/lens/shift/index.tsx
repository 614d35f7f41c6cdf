/** Shift: what becomes of the maps and the answer when the drawing is moved and distorted, and how much of it each net bears. */
import type { ReactNode } from 'react';
import { Sections } from '../Sections';
import { sections } from './sections';

export default function ShiftPanel(): ReactNode {
  return <Sections tab="shift" label="shift.sections" sections={sections} />;
}
