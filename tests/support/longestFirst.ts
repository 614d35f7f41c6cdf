/**
 * The order of the test files: those that take longest begin first, so that none of them is left running alone at the end.
 * Those that share a thread come after those that have one of their own: between two others it would end.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As `npm test` tells them; where nothing is known yet of how long a file takes, Vitest goes by its size. */
const LONGEST = [
  'unit/paper/realStrokes',
  'unit/training/experiments/elsewhere',
  'unit/store/actions/learningRate',
  'unit/training/experiments/autoencoder',
  'unit/stage/focus/mosaic',
  'unit/fileFormats/onnxReader/hostile',
  'unit/fileFormats/onnx',
  'unit/engine/wasm/engine',
  'page/recovery',
  'page/storage',
  'page/tour',
  'page/accessibility',
  'page/strip',
  'page/pictures',
  'page/race',
  'page/firstLight',
  'page/unsupervised',
  'page/beyond',
  'page/between',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    // The sequencer's own, not an array's.
    // oxlint-disable-next-line unicorn/no-array-sort
    const usual = await super.sort(files);
    return usual.toSorted(
      (a, b) => Number(b.project.config.isolate) - Number(a.project.config.isolate) || place(a) - place(b),
    );
  }
}
