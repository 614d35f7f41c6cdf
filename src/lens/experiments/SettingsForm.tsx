/** The settings of an experiment, a control each, as the table of its fields names them. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { readsDigits } from '../../network';
import { useStore } from '../../store/state/store';
import { Checkbox } from '../../ui/Checkbox';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { available, SOURCES } from './digitSource';
import form from './Experiment.module.css';
import type { Control, Fields } from './fields';
import { usePage, type Page } from './usePage';

export interface SettingsFormProps<Settings> {
  /** A field with a control is a setting of its name. */
  readonly fields: Fields<never, Settings>;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly children?: ReactNode;
}

export function SettingsForm<Settings extends object>(props: SettingsFormProps<Settings>): ReactNode {
  const { fields, settings, onChange, children } = props;
  const page = usePage();
  return (
    <div className={form.settings}>
      {Object.entries(fields).map(
        ([name, { control, when }]) =>
          control &&
          when?.(settings) !== false && (
            <Setting
              key={name}
              control={control}
              value={settings[name as keyof Settings]}
              settings={settings}
              page={page}
              onChange={(value) => onChange({ ...settings, [name]: value })}
            />
          ),
      )}
      {children}
    </div>
  );
}

interface SettingProps<Settings> {
  readonly control: Control<Settings>;
  readonly value: unknown;
  readonly settings: Settings;
  readonly page: Page;
  readonly onChange: (value: string | number | boolean) => void;
}

function Setting<Settings>({ control, value, settings, page, onChange }: SettingProps<Settings>): ReactNode {
  const text = useText();
  const classes = useStore((state) => state.shown.network.classes);
  switch (control.kind) {
    case 'network':
      return (
        <Segmented
          small
          label={text('race.network')}
          options={[
            { value: 'small', label: text('race.smallNetwork') },
            ...(readsDigits(classes)
              ? [{ value: 'page', label: text('race.pageNetwork', { name: page.spec.name }) }]
              : []),
          ]}
          value={value as string}
          onChange={onChange}
        />
      );
    case 'source': {
      const counts = { generated: 0, own: page.kept.length, imported: page.imported?.labels.length ?? 0 };
      return (
        <Select
          label={text('race.source')}
          options={SOURCES.map((source) => ({
            value: source,
            label: text(`race.source.${source}`, { count: counts[source] }),
            disabled: !available(page, source),
          }))}
          value={value as (typeof SOURCES)[number]}
          onChange={onChange}
        />
      );
    }
    case 'checkbox':
      return <Checkbox label={text(control.label)} checked={value as boolean} onChange={onChange} />;
    case 'choice':
      return (
        <Segmented
          small
          label={text(control.label)}
          options={Object.entries(control.options).map(([one, label]) => ({ value: one, label: text(label) }))}
          value={value as string}
          onChange={onChange}
        />
      );
    case 'stepped': {
      // Numbers that are not evenly apart: the largest that is not above the value is shown.
      const values = control.values(settings, page);
      const at = Math.max(
        0,
        values.findLastIndex((one) => one <= (value as number)),
      );
      return (
        <Slider
          label={text(control.label)}
          min={0}
          max={values.length - 1}
          value={at}
          valueText={text.number(values[at] ?? (value as number))}
          onChange={(index) => onChange(values[index]!)}
        />
      );
    }
    case 'slider': {
      const { label, min, max, step = 1 } = control;
      const decimals = step < 1 ? { minimumFractionDigits: 1 } : {};
      return (
        <Slider
          label={text(label)}
          {...{ min, max, step, onChange }}
          value={value as number}
          valueText={text.number(value as number, decimals)}
        />
      );
    }
  }
}
