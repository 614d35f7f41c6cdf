/** The published networks under the names by which one chooses them, with their published counts. */
import { beforeEach, expect, test } from 'vitest';
import { Counts } from '../../src/header/Counts';
import { NetworkChoice } from '../../src/header/NetworkChoice';
import { buildNetwork, PRESET_NAMES, PRESETS } from '../../src/network';
import { initialState, useStore } from '../../src/store/state/store';
import { show } from '../support/component';

beforeEach(() => useStore.setState(initialState, true));

/** LeCun et al. 1998 (section II.B) and LeCun 1989 (table 1). */
test.each([
  ['LeNet-5 (1998)', '60,000', '340,908'],
  ['Net-1 (1989)', '2,570', '2,570'],
  ['Net-2 (1989)', '3,214', '3,214'],
  ['Net-3 (1989)', '1,226', '1,226'],
  ['Net-4 (1989)', '1,132', '2,266'],
  ['Net-5 (1989)', '1,060', '5,194'],
])('%s', async (label, weights, connections) => {
  const { locator } = await show(
    <>
      <NetworkChoice />
      <Counts />
    </>,
  );
  const preset = PRESET_NAMES.find((name) => PRESETS[name].name === label)!;
  useStore.setState(({ shown }) => ({ preset, shown: { ...shown, network: buildNetwork(PRESETS[preset]) } }));
  const choice = locator.getByRole('combobox', { name: 'Network', exact: true });
  await expect.poll(() => (choice.element() as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(label);
  const status = (name: string) => locator.getByRole('status', { name, exact: true });
  await expect.element(status('Weights')).toHaveTextContent(weights);
  await expect.element(status('Connections')).toHaveTextContent(connections);
});
