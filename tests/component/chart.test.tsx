/** A chart's curves without their colours: each has marks of a shape of its own, and the legend says whose they are. */
import { expect, test } from 'vitest';
import { LineChart, type Series } from '../../src/ui/LineChart';
import { show } from '../support/component';

const curve = (name: string, level: number): Series => ({
  name,
  // As on a screen without colours.
  color: 'gray',
  points: Array.from({ length: 50 }, (_, x) => ({ x, y: level + x / 100 })),
});

async function drawn(series: readonly Series[]) {
  const { container } = await show(
    <LineChart label="Curves" series={series} xLabel="step" yLabel="loss" yDomain={[0, 4]} />,
  );
  await expect.poll(() => container.querySelector('svg[viewBox] title')).not.toBeNull();
  const shapes = (within: Element): Set<string> =>
    new Set([...within.querySelectorAll('path[fill="gray"][transform]')].map((mark) => mark.getAttribute('d')!));
  const picture = container.querySelector('[role=slider]')!;
  const curves = [...picture.querySelectorAll('g')].filter((group) => group.querySelector(':scope > path'));
  const legend = [...container.querySelectorAll('figcaption svg')];
  return { curves: curves.map(shapes), legend: legend.map(shapes) };
}

test('several are told apart by their marks, and are the same in the legend', async () => {
  const { curves, legend } = await drawn(['Full', 'Local', 'Shared'].map(curve));
  expect(curves).toHaveLength(3);
  expect(curves.map(({ size }) => size)).toEqual([1, 1, 1]);
  expect(new Set(curves.flatMap((shapes) => [...shapes])).size).toBe(3);
  expect(legend).toEqual(curves);
});

test('one alone needs none', async () => {
  const { curves } = await drawn([curve('Loss', 1)]);
  expect(curves.map(({ size }) => size)).toEqual([0]);
});
