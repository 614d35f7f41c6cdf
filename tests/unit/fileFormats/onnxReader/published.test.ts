/** Real architectures, read from files, held against what is published of them. */
import { expect, test } from 'vitest';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { reportOf, type NodeReport } from '../../../../src/fileFormats/onnxReader/report';
import { sharedModel } from '../../../support/sharedModels';

interface Published {
  readonly file: string;
  /** Trainable: Krizhevsky 2012 as in Caffe; Simonyan and Zisserman 2015; He 2015; Szegedy 2014. */
  readonly parameters: number;
  /** The node that is measured. */
  readonly at: (nodes: readonly NodeReport[]) => NodeReport;
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  readonly smallest: number;
  /** The smallest image that no layer has seen before it widens its field. */
  readonly usedFrom: number;
}

const lastPooling = (nodes: readonly NodeReport[]): NodeReport => nodes.findLast(({ kind }) => kind === 'MaxPool')!;
const beforeGlobalPooling = (nodes: readonly NodeReport[]): NodeReport =>
  nodes[nodes.findLastIndex(({ kind }) => kind === 'AveragePool') - 1]!;

const PUBLISHED: readonly Published[] = [
  {
    file: 'bvlc_alexnet',
    parameters: 60_965_224,
    at: lastPooling,
    size: 195,
    stride: 32,
    padding: 64,
    smallest: 195,
    usedFrom: 163,
  },
  {
    file: 'vgg19',
    parameters: 143_667_240,
    at: lastPooling,
    size: 268,
    stride: 32,
    padding: 118,
    smallest: 268,
    usedFrom: 252,
  },
  // Through all shortcuts: the first convolution, the pooling, and steps of 1×1.
  {
    file: 'resnet50',
    parameters: 25_557_032,
    at: beforeGlobalPooling,
    size: 427,
    stride: 32,
    padding: 213,
    smallest: 11,
    usedFrom: 75,
  },
  {
    file: 'inception_v1',
    parameters: 6_998_552,
    at: beforeGlobalPooling,
    size: 715,
    stride: 32,
    padding: 327,
    smallest: 75,
    usedFrom: 139,
  },
];

test.each(PUBLISHED)(
  '$file has the parameters and the field that are published',
  ({ file, at, parameters, usedFrom, ...field }) => {
    const bytes = sharedModel(`${file}.onnx`);
    if (!bytes) return;
    const report = reportOf(readGraph(decodeOnnx(bytes)));
    expect(report).toMatchObject({ parameters, usedFrom, size: [224, 224], image: [3, 224, 224] });
    const node = at(report.nodes);
    for (const measures of node.fields) expect(measures).toMatchObject({ ...field, aligned: true, holes: false });
    const last = report.nodes.at(-1)!;
    expect(last).toMatchObject({ kind: 'Softmax', shape: [1000], hasPlaces: false });
    expect(report.parameters).toBe(report.nodes.reduce((sum, one) => sum + one.parameters, 0));
  },
);

test('layers that widen what has seen the whole image are border layers, on small images more of them', () => {
  const bytes = sharedModel('vgg19.onnx');
  if (!bytes) return;
  const file = decodeOnnx(bytes);
  const borders = reportOf(readGraph(file)).nodes.flatMap(({ isBorder, kind }) => (isBorder ? [kind] : []));
  expect(borders).toEqual(['MaxPool']);
});
