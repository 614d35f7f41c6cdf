/** The table and the drawing as files: what they say, and that they are made in slices. */
import { expect, test } from 'vitest';
import { inSlices } from '../../../src/async/inSlices';
import { decodeOnnx } from '../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../src/fileFormats/onnxReader/graph';
import { reportOf } from '../../../src/fileFormats/onnxReader/report';
import { drawingOf } from '../../../src/ownNetwork/drawingFile';
import { layoutOf } from '../../../src/ownNetwork/layout';
import { tableOf } from '../../../src/ownNetwork/rows';
import { onnxFile } from '../../support/onnxFile';

const report = reportOf(
  readGraph(
    decodeOnnx(
      onnxFile({
        image: [1, 1, 8, 9],
        nodes: [
          { op: 'Conv', inputs: ['x', 'w'], outputs: ['c'], name: 'a <"first">, b', attributes: { strides: [2, 1] } },
          { op: 'Relu', inputs: ['c'], outputs: ['y'] },
        ],
        tensors: { w: { dims: [2, 1, 3, 3], raw: new Uint8Array(72) } },
      }),
    ),
  ),
);

test('a row a node, every cell one number, names as they are', async () => {
  const lines = await inSlices(tableOf(report));
  expect(lines).toHaveLength(3);
  const [head, conv] = lines.map((line) => line.trimEnd());
  expect(head).toMatch(/^name,operator,shape,parameters,.*,field rows,stride rows,.*,field columns,/);
  // 18 weights, 42 units of 9 products each; a field of 3 by 3, 2 rows and 1 column apart.
  expect(conv).toMatch(/^"a <""first"">, b",Conv,2×3×7,18,378,378,72,168,/);
  expect(conv).toContain(',3,2,0,3,1,1,0,3,1,0,3,1,1,0');
});

test('a picture that stands alone, with all nodes and what joins them, and names that are no markup', async () => {
  const { markup } = await inSlices(drawingOf(layoutOf(report.nodes), report.nodes, 'image'));
  expect(markup.match(/<rect width="148"/g)).toHaveLength(3);
  expect(markup.match(/<path /g)).toHaveLength(2);
  expect(markup).toContain('<title>a &lt;&quot;first&quot;&gt;, b: 3</title>');
});

test('both yield after every node', () => {
  const steps = (work: Generator<number, unknown>): number => [...work].length;
  expect(steps(tableOf(report))).toBe(2);
  expect(steps(drawingOf(layoutOf(report.nodes), report.nodes, 'image'))).toBe(5);
});
