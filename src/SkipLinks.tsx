/** The ways past what one does not need: the first stops of the Tab key, each to a place of the page. */
import type { ReactNode } from 'react';
import { useText } from './i18n';
import type { PLACE_PARTS } from './store/state/state';
import styles from './SkipLinks.module.css';

export function SkipLinks({ places }: { readonly places: readonly (typeof PLACE_PARTS)[number][] }): ReactNode {
  const text = useText();
  return (
    <nav aria-label={text('shell.skip')} className={styles.skip}>
      {places.map((place) => (
        <a
          key={place}
          href={`#${place}`}
          onClick={(event) => {
            // The address says what is shown, not where the focus is.
            event.preventDefault();
            document.getElementById(place)?.focus();
          }}
        >
          {text(`shell.place.${place}`)}
        </a>
      ))}
    </nav>
  );
}
