/** Which tab, which language, which theme, and whether the editor is open. */
import type { Language } from '../i18n/messages';
import type { LensTab, Theme } from './state';
import { useStore } from './store';

export const setLens = (lens: LensTab): void => useStore.setState({ lens });
export const setLanguage = (language: Language): void => useStore.setState({ language });
export const setTheme = (theme: Theme): void => useStore.setState({ theme });
export const setEditing = (editing: boolean): void => useStore.setState({ editing });
