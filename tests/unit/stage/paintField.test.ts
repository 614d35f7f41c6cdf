/** The two fields on the maps are told apart by their shapes: outlines and corners. */
import { expect, test } from 'vitest';
import { buildNetwork, PRESETS, unitAt } from '../../../src/network';
import { figureOf } from '../../../src/stage/field';
import { layOut } from '../../../src/stage/layout';
import { paintField } from '../../../src/stage/paintField';
import type { Rect } from '../../../src/stage/rect';
import type { Palette } from '../../../src/ui/palette';

const network = buildNetwork(PRESETS.lenet5);
const layout = layOut(network, 708, 600);
const subject = { layer: 2, unit: unitAt(network.layers[2]!.output, 3, 6, 4) };
const figure = { ...figureOf(network, layout, subject), cone: [], fan: [] };

/** Whether a point is on a line that was drawn, to within two pixels. */
function drawnLines(): (x: number, y: number) => boolean {
  const lines: (readonly [x1: number, y1: number, x2: number, y2: number])[] = [];
  let at: readonly [number, number] = [NaN, NaN];
  const lineTo = (x: number, y: number): void => {
    lines.push([...at, x, y]);
    at = [x, y];
  };
  const recording: Partial<CanvasRenderingContext2D> = {
    beginPath: () => undefined,
    stroke: () => undefined,
    fillRect: () => undefined,
    setLineDash: () => undefined,
    moveTo: (x, y) => (at = [x, y]),
    lineTo,
    strokeRect(x, y, width, height) {
      at = [x, y];
      for (const [toX, toY] of [
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ] as const)
        lineTo(toX, toY);
    },
  };
  const palette = { css: () => '' } as unknown as Palette;
  paintField(recording as CanvasRenderingContext2D, layout, figure, palette, { cover: 'nothing', heat: null });
  const between = (value: number, a: number, b: number): boolean =>
    value >= Math.min(a, b) - 2 && value <= Math.max(a, b) + 2;
  return (x, y) => lines.some(([x1, y1, x2, y2]) => between(x, x1, x2) && between(y, y1, y2));
}

test('the receptive field is outlined, and of the projective field the corners are drawn and no side is closed', () => {
  const drawn = drawnLines();
  const sides = ({ x, y, width, height }: Rect): readonly boolean[] => [
    drawn(x + width / 2, y),
    drawn(x + width / 2, y + height),
    drawn(x, y + height / 2),
    drawn(x + width, y + height / 2),
  ];
  const corner = ({ x, y }: Rect): boolean => drawn(x, y);
  const large = ({ width, height }: Rect): boolean => Math.min(width, height) > 12;
  const [receptive, projective] = [figure.receptive, figure.projective].map((parts) =>
    parts.flatMap(({ inside }) => inside).filter(large),
  );
  expect(receptive!.length).toBeGreaterThan(0);
  expect(projective!.length).toBeGreaterThan(0);
  for (const square of [...receptive!, ...projective!]) expect(corner(square)).toBe(true);
  for (const square of receptive!) expect(sides(square)).toEqual([true, true, true, true]);
  for (const square of projective!) expect(sides(square)).toEqual([false, false, false, false]);
});
