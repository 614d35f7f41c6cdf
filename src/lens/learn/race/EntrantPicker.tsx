/** The entrants by tick, each with its number of parameters. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { entrantColor, entrantName, parametersOfEntrant } from '../../experiments/entrants';
import styles from './Race.module.css';
import { changeRaceSettings, offered, sameEntrant, toggled, useRaceSettings } from './settings';

export function EntrantPicker({ spec }: { readonly spec: NetworkSpec }): ReactNode {
  const text = useText();
  const settings = useRaceSettings();
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
              onChange={() => changeRaceSettings(toggled(settings, entrant))}
            />
            <span>{entrantName(text, entrant)}</span>
            <small>{parameters === null ? text('race.likeShared') : text.number(parameters)}</small>
          </label>
        );
      })}
    </fieldset>
  );
}
