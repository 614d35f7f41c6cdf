/** What stands open where an address says so: a question of Count, one of the stage, and how the layers are connected. */
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { ConnectivitySwitch } from '../../src/header/ConnectivitySwitch';
import Count from '../../src/lens/count';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec, type PresetName } from '../../src/network';
import { Questions } from '../../src/stage/Questions';
import { setAsked } from '../../src/store/actions/view';
import { initialState, useStore } from '../../src/store/state/store';
import { show } from '../support/component';

beforeEach(() => useStore.setState(initialState, true));

test('a question of Count stands open, and another takes its place', async () => {
  useStore.setState(({ sections }) => ({ sections: { ...sections, count: 'chain' } }));
  const { locator, container } = await show(<Count />);
  const open = (): string[] => [...container.querySelectorAll('details[open]')].map(({ textContent }) => textContent);
  await expect.poll(open).toEqual([expect.stringContaining('How do three 3×3 see 7×7?')]);
  await locator.getByText('Both schemes use 96 kernels').click();
  await expect.poll(open).toEqual([expect.stringContaining('Both schemes use 96 kernels')]);
  expect(useStore.getState().sections.count).toBe('positions');
});

function Asked(): ReactNode {
  const open = useStore(({ asked }) => asked);
  return (
    <Questions open={open} onOpen={setAsked} fields={{ drawing: null, digits: null, random: null }}>
      {null}
    </Questions>
  );
}

test('a question about the pinned unit stands open, and another takes its place', async () => {
  useStore.setState({ asked: 'from' });
  const { locator } = await show(<Asked />);
  const opens = (name: string) => locator.getByRole('button', { name });
  await expect.element(opens('Why 5×5?')).toHaveAttribute('aria-expanded', 'true');
  await opens('Effective field').click();
  await expect.element(opens('Effective field')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(opens('Why 5×5?')).toHaveAttribute('aria-expanded', 'false');
  expect(useStore.getState().asked).toBe('effective');
});

const open = (preset: PresetName, spec: NetworkSpec): void =>
  useStore.setState(({ shown }) => ({ preset, shown: { ...shown, network: buildNetwork(spec) } }));

test('layers that are connected one by one are called mixed, and a published mixture as published', async () => {
  const { locator } = await show(<ConnectivitySwitch />);
  open('lenet', withConnectivity(PRESETS.lenet, 'local', 'C1'));
  await expect.element(locator.getByText('Connectivity: mixed', { exact: true })).toBeVisible();
  open('net4', PRESETS.net4);
  await expect.element(locator.getByText('Connectivity: as published, mixed', { exact: true })).toBeVisible();
  open('lenet', withConnectivity(PRESETS.lenet, 'local'));
  await expect.element(locator.getByRole('radio', { name: 'Local', exact: true })).toBeChecked();
});
