/** Which tab, which theme, and whether the editor is open. */
import type { LensTab, Part, Theme } from './state';
import { useStore } from './store';

/** Shows the page without these parts; none of them: the whole page. */
export const setHidden = (hidden: readonly Part[]): void => useStore.setState({ hidden });
/** Whether a part is on the page: a lesson may leave it out. */
export const useShown = (part: Part): boolean => useStore((state) => !state.hidden.includes(part));
export const setLens = (lens: LensTab): void => useStore.setState({ lens });
export const setTheme = (theme: Theme): void => useStore.setState({ theme });
export const setEditing = (editing: boolean): void => useStore.setState({ editing });
