/** The entrants by tick, each with its number of parameters. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { NetworkSpec } from '../../../network';
import { entrantColor, entrantName, parametersOfEntrant } from '../../experiments/entrants';
import { Checkbox } from '../../../ui/Checkbox';
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
          <Checkbox
            key={JSON.stringify(entrant)}
            label={
              <>
                <span>{entrantName(text, entrant)}</span>
                <small>{parameters === null ? text('race.likeShared') : text.number(parameters)}</small>
              </>
            }
            checked={settings.entrants.some((one) => sameEntrant(one, entrant))}
            color={entrantColor(entrant)}
            onChange={() => changeRaceSettings(toggled(settings, entrant))}
          />
        );
      })}
    </fieldset>
  );
}
