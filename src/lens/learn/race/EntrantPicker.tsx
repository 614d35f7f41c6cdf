/** The entrants by tick, each with its number of parameters. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { entrantColor, entrantName, parametersOfEntrant } from '../../entrants';
import styles from './Race.module.css';
import { offered, sameEntrant, toggled, type RaceSettings } from './settings';

export interface EntrantPickerProps {
  readonly spec: NetworkSpec;
  readonly settings: RaceSettings;
  readonly onChange: (settings: RaceSettings) => void;
}

export function EntrantPicker({ spec, settings, onChange }: EntrantPickerProps): ReactNode {
  const text = useText();
  return (
    <fieldset className={styles.entrants}>
      <legend>{text('race.entrants')}</legend>
      {offered(settings.rank).map((entrant) => {
        const parameters = parametersOfEntrant(spec, entrant);
        return (
          <label key={JSON.stringify(entrant)}>
            <input
              type="checkbox"
              checked={settings.entrants.some((one) => sameEntrant(one, entrant))}
              style={{ accentColor: entrantColor(entrant) }}
              onChange={() => onChange(toggled(settings, entrant))}
            />
            <span>{entrantName(text, entrant)}</span>
            <small>{parameters === null ? text('race.likeShared') : text.number(parameters)}</small>
          </label>
        );
      })}
    </fieldset>
  );
}
