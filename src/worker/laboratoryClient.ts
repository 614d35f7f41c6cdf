/** The page's end of the laboratory. The worker is started for the first experiment and again after it died. */
import { createBirpc, type BirpcReturn } from 'birpc';
import type { WorkerPort } from './client';
import { WorkerDied, whyDied } from './died';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './laboratory.ts?worker&url';
import { startWorker } from './startWorker';
import type { LaboratoryEvents, LaboratoryFunctions } from './protocol';

const spawnLaboratory = (): WorkerPort => startWorker(script, 'receptive laboratory');

type Rpc = BirpcReturn<LaboratoryFunctions, LaboratoryEvents>;

export class LaboratoryClient {
  #open: { readonly port: WorkerPort; readonly rpc: Rpc } | null = null;

  constructor(
    private readonly events: LaboratoryEvents,
    private readonly spawn: () => WorkerPort = spawnLaboratory,
  ) {}

  /** Runs an experiment. Rejects where the laboratory dies: the cells told until then are done, and can be given as `earlier`. */
  readonly run: LaboratoryFunctions['run'] = (kind, request, earlier) => {
    const { rpc } = (this.#open ??= this.#connect());
    return rpc.run(kind, request, earlier);
  };

  cancel(): Promise<void> {
    return this.#open?.rpc.cancel() ?? Promise.resolve();
  }

  close(why = new Error('The laboratory has been closed.')): void {
    this.#open?.port.terminate();
    this.#open?.rpc.$close(why);
    this.#open = null;
  }

  #connect(): { readonly port: WorkerPort; readonly rpc: Rpc } {
    const port = this.spawn();
    const rpc = createBirpc<LaboratoryFunctions, LaboratoryEvents>(this.events, {
      post: (message) => port.postMessage(message),
      on: (receive) => {
        port.onmessage = ({ data }) => receive(data);
      },
      timeout: -1,
    });
    port.onerror = (event) => this.close(whyDied('The laboratory', event));
    port.onmessageerror = () => this.close(new WorkerDied('A message of the laboratory could not be read.'));
    return { port, rpc };
  }
}
