/** Begins to fetch the page's words: a script of its own in the built page, which need not wait for the page's code (scripts/catalogue-plugin.ts). */
import { loadLanguage, wantedLanguage } from './languages';

// That they cannot be had is for the page to say, which asks for them again.
loadLanguage(wantedLanguage()).catch(() => undefined);
