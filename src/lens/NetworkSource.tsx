/** Which network an experiment is done with: a small one that learns in a moment, or the page's own. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Segmented } from '../ui/Segmented';
import type { Page } from './usePage';

export interface NetworkSourceProps {
  readonly page: Page;
  readonly value: 'small' | 'page';
  readonly onChange: (value: 'small' | 'page') => void;
}

export function NetworkSource({ page, value, onChange }: NetworkSourceProps): ReactNode {
  const text = useText();
  return (
    <Segmented
      small
      label={text('race.network')}
      options={[
        { value: 'small', label: text('race.smallNetwork') },
        { value: 'page', label: text('race.pageNetwork', { name: page.spec.name }) },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
