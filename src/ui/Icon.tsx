/** The few signs that stand on buttons, as lines in the colour of the text. The button says what they mean. */
import type { ReactNode } from 'react';

const PATHS = {
  undo: 'M6.5 3 3 6.5 6.5 10M3.5 6.5h6a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'M9.5 3 13 6.5 9.5 10M12.5 6.5h-6a3.75 3.75 0 0 0 0 7.5H10',
  settings:
    'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M9 2.8v3.4M12.5 2.8v3.4M3.5 9.8v3.4M7 9.8v3.4M9 2.8h3.5M9 6.2h3.5M3.5 9.8H7M3.5 13.2H7',
  link: 'M6.6 9.4a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4l-.8.8M9.4 6.6a2.8 2.8 0 0 0-4 0L3.2 8.8a2.8 2.8 0 0 0 4 4l.8-.8',
  unfold: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  lesson: 'M8 4.2C6.6 3.2 4.6 2.9 2.5 3.2v9c2.1-.3 4.1 0 5.5 1 1.4-1 3.4-1.3 5.5-1v-9c-2.1-.3-4.1 0-5.5 1zM8 4.2v9',
  whole: 'M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10',
  system: 'M8 2.5v11M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  light:
    'M8 5.2a2.8 2.8 0 1 0 .01 0M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1',
  dark: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
