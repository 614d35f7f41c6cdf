/** What the panels of training say of the page's settings: its batch, its digits, its start, and how the network was judged. */
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Locator } from 'vitest/browser';
import { Evaluate } from '../../src/dock/Evaluate';
import { ResetChoice } from '../../src/dock/ResetChoice';
import { Settings } from '../../src/dock/Settings';
import { TrainingSet } from '../../src/dock/TrainingSet';
import { useReset } from '../../src/dock/useReset';
import { buildNetwork, PRESETS } from '../../src/network';
import { initialise } from '../../src/training/initialise';
import { initialState, useStore } from '../../src/store/state/store';
import type { Evaluation } from '../../src/worker/protocol';
import { show } from '../support/component';

beforeEach(() => useStore.setState(initialState, true));

const select = (within: Locator, name: string): Locator => within.getByRole('combobox', { name, exact: true });

/** Without a worker: what is chosen is not carried out. */
function Reset(): ReactNode {
  return <ResetChoice reset={useReset()} />;
}

test('the batch, the generated digits and the start of a link stand in their controls', async () => {
  useStore.setState(({ settings }) => ({
    settings: { ...settings, batch: 20 },
    generatedDigits: 1000,
    origin: 'random',
  }));
  const { locator } = await show(
    <>
      <Settings />
      <TrainingSet />
      <Reset />
    </>,
  );
  await expect.element(select(locator, 'Batch')).toHaveValue('20');
  await expect.element(select(locator, 'generated')).toHaveValue('1000');
  await expect.element(select(locator, 'Reset to')).toHaveValue('random');
});

test('a start is chosen for the network that is open, not for the next one', async () => {
  // Where there is training to be lost, a start that is chosen waits for Reset.
  useStore.setState(({ shown }) => ({ origin: 'random', shown: { ...shown, step: 1 } }));
  const { locator } = await show(<Reset />);
  const start = select(locator, 'Reset to');
  await start.selectOptions('zeros');
  await expect.element(start).toHaveValue('zeros');
  useStore.setState(({ shown }) => ({
    preset: 'lenet5',
    origin: 'trained',
    shown: { ...shown, network: buildNetwork(PRESETS.lenet5) },
  }));
  await expect.element(start).toHaveValue('trained');
});

test('trained weights under a blur are still said to be trained, and Reset goes to random ones', async () => {
  const network = buildNetwork(PRESETS.lenet);
  const parameters = initialise(network, { kind: 'glorot', seed: 1 });
  useStore.setState(({ shown }) => ({ preset: null, begunAs: 'trained', shown: { ...shown, network, parameters } }));
  const { locator, baseElement } = await show(<Reset />);
  await expect.element(select(locator, 'Reset to')).toHaveValue('random');
  await locator.getByRole('button', { name: 'What the start is like' }).click();
  await expect.poll(() => baseElement.textContent).toContain('Trained weights: the draw they came from');
});

test('an evaluation says what on, and from the next step on after how many steps it was measured', async () => {
  const { locator } = await show(<Evaluate />);
  const evaluation = locator.getByRole('status', { name: 'Evaluation', exact: true });
  await expect.element(evaluation).toHaveTextContent('not yet');
  useStore.setState({ evaluation: { accuracy: 0.9823, images: 1000, step: 0 } as Evaluation & { step: number } });
  await expect.element(evaluation).toHaveTextContent('98.23% of 1,000 images');
  await expect.element(locator.getByText('on generated test digits', { exact: true })).toBeVisible();
  useStore.setState(({ shown }) => ({ shown: { ...shown, step: 1 } }));
  await expect.element(locator.getByText('on generated test digits, at step 0', { exact: true })).toBeVisible();
});
