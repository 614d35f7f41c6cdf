/** Pictures after the loss of the GPU process: the browser gives each canvas back blank, and all are painted again. */
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { MapView } from '../../src/ui/MapView';

const values = new Float32Array([1, -1, 1, -1]);

test('a picture that was lost is painted again', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <>
      {['one', 'other'].map((label) => (
        <MapView key={label} label={label} values={values} height={2} width={2} limit={1} size={40} />
      ))}
    </>,
  );
  const painted = (): boolean[] =>
    [...document.querySelectorAll('canvas')].map((canvas) => {
      const { width, height } = canvas;
      return (
        width > 0 &&
        canvas
          .getContext('2d')!
          .getImageData(0, 0, width, height)
          .data.some((byte) => byte > 0)
      );
    });
  await expect.poll(painted).toEqual([true, true]);
  for (const canvas of document.querySelectorAll('canvas')) canvas.width = canvas.height = 40;
  expect(painted()).toEqual([false, false]);
  for (const canvas of document.querySelectorAll('canvas')) canvas.dispatchEvent(new Event('contextrestored'));
  await expect.poll(painted).toEqual([true, true]);
  root.unmount();
});
