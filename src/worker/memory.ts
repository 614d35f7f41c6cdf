/** What the page remembers of a worker, so that another can go on in its place. */
import type { NetworkSpec } from '../network';
import type {
  Beginning,
  ComputeChoice,
  Model,
  Moment,
  NamedSet,
  ParameterPart,
  Trained,
  TrainingSettings,
  TrainingSource,
  WorkerFunctions,
} from './protocol';

/** How to open the network again: a description with the parameters that belong to it. */
export interface Opening {
  readonly spec: NetworkSpec;
  readonly beginning: Beginning;
  readonly trained: Trained;
}

type Arguments<Name extends keyof WorkerFunctions> = Parameters<WorkerFunctions[Name]>;

const UNTRAINED: Trained = { step: 0, epoch: 0 };

export class WorkerMemory {
  opening: Opening | null = null;
  choice: ComputeChoice = 'automatic';
  source: TrainingSource | null = null;
  /** What is tested on; null for the generated test digits. */
  testSet: NamedSet | null = null;
  /** The settings of the run that is on; null while none is. */
  training: TrainingSettings | null = null;
  #spec: NetworkSpec | null = null;

  /** The network as last shown with its parameters; null before that. */
  get model(): Model | null {
    const { opening } = this;
    return opening && 'parameters' in opening.beginning
      ? { spec: opening.spec, parameters: opening.beginning.parameters, ...opening.trained }
      : null;
  }

  /** A call has been answered. */
  answered(name: keyof WorkerFunctions, args: readonly unknown[], answer: unknown): void {
    switch (name) {
      case 'open': {
        const [spec, beginning, choice, trained = UNTRAINED] = args as Arguments<'open'>;
        this.#spec = spec;
        this.opening = { spec, beginning, trained };
        this.choice = choice;
        break;
      }
      case 'setCompute':
        [this.choice] = args as Arguments<'setCompute'>;
        break;
      case 'setConnectivity':
        // The opening follows with the next look, whose parameters are laid out for this description.
        this.#spec = answer as NetworkSpec;
        break;
      case 'begin':
        this.#begin((args as Arguments<'begin'>)[0], UNTRAINED);
        break;
      case 'setParameters':
        this.#replace((args as Arguments<'setParameters'>)[0]);
        break;
      case 'setTrainingSource':
        [this.source] = args as Arguments<'setTrainingSource'>;
        break;
      case 'look':
        if (answer) this.looked(answer as Moment);
        break;
      default:
    }
  }

  looked({ parameters, step, epoch }: Moment): void {
    if (parameters && allFinite(parameters)) this.#begin({ parameters }, { step, epoch });
  }

  #replace(parts: readonly ParameterPart[]): void {
    if (!this.opening || !('parameters' in this.opening.beginning)) return;
    const parameters = this.opening.beginning.parameters.slice();
    for (const { offset, values } of parts) parameters.set(values, offset);
    this.#begin({ parameters }, this.opening.trained);
  }

  #begin(beginning: Beginning, trained: Trained): void {
    if (this.#spec) this.opening = { spec: this.#spec, beginning, trained };
  }
}

/** One sum over them: 0 times anything but a finite number is NaN. Asked of every look, so it must not call a function a value. */
function allFinite(values: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += 0 * values[i]!;
  return sum === 0;
}
