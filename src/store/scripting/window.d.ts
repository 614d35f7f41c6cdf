/** The page's functions for scripts, where TypeScript looks for them. */
import type { Receptive } from './scripting';

declare global {
  interface Window {
    receptive: Receptive;
  }
}
