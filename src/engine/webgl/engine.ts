/**
 * The WebGL2 backend: forward, backward and update as passes of fragment shaders over float textures. A step uploads
 * nothing but the numbers of its images and reads nothing back.
 */
import { requireSameUnits, units, type Network } from '../../network';
import type { Backward, CreateEngine, Engine, Forward, LabelledImages, Optimizer, Totals } from '../engine';
import { requireImages, requireIndices, requireLabel, requireParameters, requireSet } from '../guards';
import { losses } from '../losses';
import { Device } from './device';
import { ImageSet } from './images';
import { JUDGEMENT } from './objective';
import { Plan } from './plan';
import { QuartetNumbers, quartetsOf } from './quartets';
import { Copies, Gathering, readNow } from './reading';

/** Rejects with a BackendError where there is no WebGL2, no float target, or not room enough. */
export const createWebGLEngine: CreateEngine = async (network, parameters) =>
  createOn(new Device(), network, parameters);

function createOn(device: Device, network: Network, beginning: Float32Array | WebGLEngine): WebGLEngine {
  try {
    return new WebGLEngine(network, beginning, device);
  } catch (error) {
    device.release();
    throw error;
  }
}

export class WebGLEngine implements Engine {
  readonly backend = 'webgl';
  readonly device: string;
  readonly #device: Device;
  readonly #plan: Plan;
  /** The training set; and images that are looked at once. */
  readonly #training: ImageSet;
  readonly #passing: ImageSet;
  #trainingLabels = new Uint8Array(0);
  /** The batch as it is told to the device. */
  readonly #named = new QuartetNumbers();
  readonly #labels = new QuartetNumbers();
  readonly #activations: Gathering;
  #errors: Gathering | null = null;
  #inputGradient: Gathering | null = null;
  #steps = 0;
  #lossCount = 0;

  /**
   * Takes the device for itself: disposing of the engine gives it back. It begins with parameters, or with those of an
   * engine on a device beside this one.
   */
  constructor(
    readonly network: Network,
    beginning: Float32Array | WebGLEngine,
    device: Device,
  ) {
    this.#device = device;
    this.device = this.#device.renderer;
    this.#plan = new Plan(this.#device, network);
    this.#training = new ImageSet(this.#device, network, this.#plan.input, 'networkTooLarge');
    this.#passing = new ImageSet(this.#device, network, this.#plan.input, 'outOfMemory');
    this.#activations = new Gathering(this.#device, this.#plan.values);
    // All that it may need is compiled beside what it does first: each pass waits for its own program alone.
    this.#plan.prepareTraining();
    if (beginning instanceof WebGLEngine) this.#plan.reconnect(beginning.#plan);
    else this.writeParameters(beginning);
    this.#device.checkMemory();
  }

  async forward(image: Float32Array): Promise<Forward> {
    this.#device.check();
    this.#runForward(image);
    return this.#answer();
  }

  async backward(image: Float32Array, label: number): Promise<Backward> {
    this.#device.check();
    requireLabel(this.network, label);
    const plan = this.#plan;
    const labels = Int32Array.of(label, -1, -1, -1);
    this.#runForward(image);
    plan.objective.judge(labels);
    plan.objective.startBackward(labels);
    plan.backward(1, plan.lastIndex, -1);
    const gradients = new Float32Array(this.network.parameterCount);
    for (const block of plan.blocks) {
      block.gradients.begin();
      block.gradients.reserve(1, 1);
      block.gradients.add(1);
      const { target, rows } = block.gradientTarget(1);
      block.place(readNow(this.#device, target, rows), gradients);
    }
    const loss = readNow(this.#device, plan.objective.judgements, 1)[0]!;
    return {
      ...this.#answer(),
      loss,
      gradients,
      errors: (this.#errors ??= new Gathering(this.#device, plan.errors)).read(),
      inputGradient: this.#readInputGradient(),
    };
  }

  async inputGradientOf(image: Float32Array, layer: number, unit: number): Promise<Float32Array<ArrayBuffer>> {
    this.#device.check();
    const plan = this.#plan;
    this.#runForward(image);
    plan.seed(layer, unit);
    plan.backward(1, layer, -1);
    return this.#readInputGradient();
  }

  setTrainingSet(set: LabelledImages): void {
    this.#device.check();
    requireSet(this.network, set);
    this.#trainingLabels = new Uint8Array(0);
    this.#training.upload(set.images);
    this.#device.checkMemory();
    this.#trainingLabels = Uint8Array.from(set.labels);
  }

  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed: number | null = null): void {
    this.#device.check();
    requireIndices(indices, this.#trainingLabels.length);
    if (indices.length === 0) return;
    const plan = this.#plan;
    const most = 4 * plan.mostQuartets;
    plan.prepareTraining();
    plan.reserve(Math.min(plan.mostQuartets, Math.ceil(indices.length / 4)));
    const wholeParts = Math.floor(indices.length / most);
    const rest = Math.ceil((indices.length - wholeParts * most) / 4);
    for (const block of plan.blocks) {
      block.reserve(optimizer);
      block.gradients.begin();
      block.gradients.reserve(wholeParts, plan.mostQuartets, rest);
    }
    // Before anything is drawn: a step for which there is no memory leaves the parameters as they are.
    this.#device.checkGrowth();
    for (let first = 0; first < indices.length; first += most) {
      const quartets = Math.min(plan.mostQuartets, Math.ceil((indices.length - first) / 4));
      const named = this.#named.of(quartets);
      const labels = this.#labels.of(quartets);
      for (let n = 0; n < named.length; n++) {
        const there = first + n < indices.length;
        named[n] = there ? indices[first + n]! : -1;
        labels[n] = there ? this.#trainingLabels[indices[first + n]!]! : -1;
      }
      this.#training.gather(named, movingSeed);
      plan.forward(quartets);
      plan.objective.judge(labels);
      plan.objective.startBackward(labels);
      plan.objective.addToTotal(quartets);
      plan.backward(quartets, plan.lastIndex, 0);
      for (const { gradients } of plan.blocks) gradients.add(quartets);
    }
    this.#steps++;
    for (const block of plan.blocks) block.update(optimizer, indices.length, this.#steps);
    this.#lossCount += indices.length;
  }

  async takeLoss(): Promise<number> {
    this.#device.check();
    const count = this.#lossCount;
    this.#lossCount = 0;
    const copies = new Copies(this.#device, 8);
    copies.add(this.#plan.objective.total, 1);
    this.#plan.objective.clearTotal();
    return (await copies.fetch())[0]! / count;
  }

  async evaluate(set: LabelledImages): Promise<Totals> {
    this.#device.check();
    requireSet(this.network, set);
    const { images, labels } = set;
    if (labels.length === 0)
      return { loss: 0, correct: 0, predictions: new Uint8Array(0), topScores: new Float32Array(0) };
    const plan = this.#plan;
    const parts = this.#partsOf(labels.length);
    const imageUnits = units(this.network.input);
    const { judgements } = plan.objective;
    const rows = Math.ceil(plan.mostQuartets / 2 ** judgements.shift);
    const planeLength = 4 * rows * 2 ** judgements.shift;
    const wanted = [JUDGEMENT.loss, JUDGEMENT.prediction, JUDGEMENT.topScore];
    const copies = new Copies(this.#device, wanted.length * parts.length * planeLength);
    for (const { first, end, quartets } of parts) {
      plan.reserve(quartets);
      this.#passing.upload(images.subarray(first * imageUnits, end * imageUnits));
      const named = quartetsOf(Uint32Array.from({ length: end - first }, (_, index) => index));
      this.#passing.gather(named);
      plan.forward(quartets);
      plan.objective.judge(named.map((index) => (index < 0 ? -1 : labels[first + index]!)));
      for (const plane of wanted) copies.add(judgements, rows, plane);
    }
    const numbers = await copies.fetch();
    const predictions = new Uint8Array(labels.length);
    const topScores = new Float32Array(labels.length);
    let loss = 0;
    let correct = 0;
    parts.forEach(({ first, end }, part) => {
      const [losses, classes, scores] = wanted.map((_, plane) =>
        numbers.subarray((wanted.length * part + plane) * planeLength),
      );
      for (let index = first; index < end; index++) {
        loss += losses![index - first]!;
        predictions[index] = classes![index - first]!;
        topScores[index] = scores![index - first]!;
        if (predictions[index] === labels[index]) correct++;
      }
    });
    return { loss, correct, predictions, topScores };
  }

  async readParameters(): Promise<Float32Array<ArrayBuffer>> {
    this.#device.check();
    const { blocks } = this.#plan;
    const targets = blocks.map((block) => block.weightsTarget());
    const lengths = targets.map(({ target, rows }) => 4 * rows * 2 ** target.shift);
    const copies = new Copies(
      this.#device,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    for (const { target, rows } of targets) copies.add(target, rows);
    const numbers = await copies.fetch();
    const parameters = new Float32Array(this.network.parameterCount);
    let at = 0;
    blocks.forEach((block, index) => {
      block.place(numbers.subarray(at, at + lengths[index]!), parameters);
      at += lengths[index]!;
    });
    return parameters;
  }

  writeParameters(parameters: Float32Array): void {
    requireParameters(this.network, parameters);
    this.#device.check();
    for (const block of this.#plan.blocks) block.write(parameters);
    this.#steps = 0;
  }

  async reconnected(network: Network): Promise<Engine> {
    this.#device.check();
    requireSameUnits(this.network, network);
    return createOn(this.#device.beside(), network, this);
  }

  dispose(): void {
    this.#device.release();
  }

  /** Takes the context away, as a driver's reset would: for trying what the page does then. */
  loseDevice(): boolean {
    this.#device.lose();
    return true;
  }

  /** Cuts a batch into parts that the device takes at once. */
  #partsOf(images: number): Part[] {
    const most = 4 * this.#plan.mostQuartets;
    return Array.from({ length: Math.ceil(images / most) }, (_, part) => {
      const first = part * most;
      const end = Math.min(images, first + most);
      return { first, end, quartets: Math.ceil((end - first) / 4) };
    });
  }

  #runForward(image: Float32Array): void {
    requireImages(this.network, image, 1);
    this.#passing.upload(image);
    this.#passing.gather(Int32Array.of(0, -1, -1, -1));
    this.#plan.forward(1);
  }

  #readInputGradient(): Float32Array<ArrayBuffer> {
    this.#inputGradient ??= new Gathering(this.#device, [this.#plan.inputErrors]);
    return this.#inputGradient.read();
  }

  #answer(): Forward {
    const activations = this.#activations.read();
    const outputs = activations.subarray(this.network.activationOffsets.at(-1)!);
    return { activations, scores: Float32Array.from(losses[this.network.spec.loss].scores(outputs)) };
  }
}

interface Part {
  readonly first: number;
  readonly end: number;
  readonly quartets: number;
}
