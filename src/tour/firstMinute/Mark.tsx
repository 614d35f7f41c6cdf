/** Marks the control of the page to which a scene of the first minute leads the hand. */
import type { ReactNode } from 'react';
import type { Scene } from '../../store/actions/firstMinute';
import type { Control } from '../question';
import { useMark } from '../useMark';

const CONTROLS: Partial<Readonly<Record<Scene, Control>>> = {
  invites: { role: 'application', name: 'paper.drawing' },
  unties: { role: 'button', name: 'shell.untie' },
  ties: { role: 'button', name: 'shell.tie' },
};

export function Mark({ scene }: { readonly scene: Scene }): ReactNode {
  useMark(CONTROLS[scene] ?? null, false);
  return null;
}
