/** A network of one dimension: signals told apart by full, local and shared layers, from few examples and from many. */
import { signals } from '../../digits/waveform';
import type { Optimizer } from '../../engine/engine';
import { buildNetwork, withConnectivity, type Connectivity, type NetworkSpec } from '../../network';
import { initialise } from '../initialise';
import { cells, type CellOf } from './cells';
import type { Experiment } from './experiment';
import { Runner, type Measurement } from './runner';

export interface WaveformsRequest {
  /** Input 1×64. */
  readonly spec: NetworkSpec;
  readonly connectivities: readonly Connectivity[];
  /** Numbers of training signals. */
  readonly sizes: readonly number[];
  readonly seeds: readonly number[];
  readonly testSignals: number;
  /** Standard deviation of the noise on each sample. */
  readonly noise: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly steps: number;
}

export interface WaveformsPoint {
  readonly step: number;
  readonly trainingLoss: number;
  readonly testAccuracy: number;
}

export interface WaveformsOutcome {
  readonly points: readonly WaveformsPoint[];
  readonly training: Measurement;
  readonly test: Measurement;
  /** The trained parameters of the first seed, for pictures and for trying the network; else null. */
  readonly parameters: Float32Array<ArrayBuffer> | null;
}

/** Signals that nobody trains on. */
const TEST_SEED = -1;
/** So many points over a run, evenly. */
const POINTS = 20;

export const waveforms: Experiment<WaveformsRequest, CellOf<'waveforms'>, WaveformsOutcome, WaveformsPoint> = {
  cells: cells.waveforms,
  async run(laboratory, request, { size, seed, connectivity }, tell) {
    const { batch, optimizer, noise, steps } = request;
    const network = buildNetwork(withConnectivity(request.spec, connectivity));
    const test = signals(TEST_SEED, request.testSignals, noise);
    const start = { network, parameters: initialise(network, { kind: 'glorot', seed }) };
    const runner = await Runner.start(laboratory, start, signals(seed, size, noise), {
      batch: Math.min(batch, size),
      optimizer,
      seed,
    });
    const points: WaveformsPoint[] = [];
    const every = Math.max(1, Math.round(steps / POINTS));
    while (runner.step < steps) {
      const trainingLoss = await runner.train(Math.min(every, steps - runner.step));
      const point = { step: runner.step, trainingLoss, testAccuracy: (await runner.measure(test)).accuracy };
      points.push(point);
      tell(point);
    }
    return {
      points,
      training: await runner.measureTraining(),
      test: await runner.measure(test),
      parameters: seed === request.seeds[0] ? await runner.engine.readParameters() : null,
    };
  },
};
