/** The choice of a network: the published ones by their names, and one's own while it runs. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { PRESET_NAMES, PRESETS, type PresetName } from '../network';
import { openPreset } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { Select } from '../ui/Select';
import { useWish } from '../ui/useWish';

const OWN = 'own';

export function NetworkChoice(): ReactNode {
  const text = useText();
  const preset = useStore((state) => state.preset);
  const ownName = useStore((state) => (state.preset === null ? state.shown.network.spec.name : null));
  const wish = useWish<PresetName | typeof OWN>(preset ?? OWN, (name) =>
    name === OWN ? Promise.resolve() : openPreset(name),
  );
  const options: { value: PresetName | typeof OWN; label: string }[] = PRESET_NAMES.map((name) => ({
    value: name,
    label: PRESETS[name].name,
  }));
  if (ownName !== null) options.push({ value: OWN, label: text('shell.ownNetwork', { name: ownName }) });
  return (
    <Select
      label={text('shell.network')}
      options={options}
      value={wish.value}
      busy={wish.busy}
      onChange={wish.choose}
    />
  );
}
