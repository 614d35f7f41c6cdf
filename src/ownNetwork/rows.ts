/** Nodes as they are written: what the table's cells say, and the table as a file. */
import { toCsv } from '../ui/saveFile';
import type { GraphReport, NodeReport } from '../worker/fileProtocol';

export const sizesOf = (sizes: readonly number[]): string => sizes.join('×');

/** What the axes say; once where they agree. A dash where nothing of the image is read. */
export function byAxis(node: NodeReport, of: (field: NonNullable<NodeReport['fields'][number]>) => number): string {
  const values = node.fields.map((field) => (field ? rounded(of(field)) : '–'));
  return new Set(values).size === 1 ? values[0]! : values.join('×') || '–';
}

/** What has been enlarged moves on by parts of a pixel. */
const rounded = (value: number): string => String(Math.round(value * 1000) / 1000).replace('-', '−');

/** One row a node, as CSV. Fields are given for rows and columns apart, so that every cell is one number. Yields the share. */
export function* tableOf({ nodes, size }: GraphReport): Generator<number, string[]> {
  const axes = ['rows', 'columns', 'planes'].slice(0, size.length);
  const head = ['name', 'operator', 'shape', 'parameters', 'connections', 'multiplications'];
  const counts = ['parameter bytes', 'value bytes', 'parameters local', 'parameters full', 'border layer'];
  const measures = ['field', 'stride', 'padding', 'smallest field', 'aligned', 'centre', 'holes'];
  const lines = [
    toCsv([[...head, ...counts, ...axes.flatMap((axis) => measures.map((measure) => `${measure} ${axis}`))]]),
  ];
  for (const node of nodes) {
    const fields = node.fields.flatMap((field): (string | number)[] =>
      field
        ? [
            field.size,
            field.stride,
            field.padding,
            field.smallest,
            Number(field.aligned),
            field.centre,
            Number(field.holes),
          ]
        : measures.map(() => ''),
    );
    const { name, kind, parameters, connections, multiplications, parameterBytes, valueBytes, local, full } = node;
    const numbers = [parameters, connections, multiplications, parameterBytes, valueBytes, local, full];
    lines.push(toCsv([[name, kind, sizesOf(node.shape), ...numbers, Number(node.isBorder), ...fields]]));
    yield lines.length / nodes.length;
  }
  return lines;
}
