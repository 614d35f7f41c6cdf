/** Where an experiment's digits come from: generated, the person's own, or the imported set; what is not there cannot be chosen. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { Select } from '../ui/Select';
import { available, SOURCES, type Source } from './digitSource';

export interface DigitSourceProps {
  readonly value: Source;
  readonly onChange: (source: Source) => void;
}

export function DigitSource({ value, onChange }: DigitSourceProps): ReactNode {
  const text = useText();
  const kept = useStore((state) => state.kept);
  const imported = useStore((state) => state.imported);
  const counts = { generated: 0, own: kept.length, imported: imported?.labels.length ?? 0 };
  return (
    <Select
      label={text('race.source')}
      options={SOURCES.map((source) => ({
        value: source,
        label: text(`race.source.${source}`, { count: counts[source] }),
        disabled: !available({ kept, imported }, source),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
