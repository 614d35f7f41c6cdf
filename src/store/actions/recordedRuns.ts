/** The finished runs that come with the page, a file an experiment, recorded by `npm run record`: what an experiment opens with where it was never run here. */
import { host } from '../../host';
import { parseRun } from '../../fileFormats/recordedRun';
import type { ExperimentKind, RecordedRun } from '../../worker/protocol';
import { broughtBack, NOTHING_TOLD, useExperiments } from './experiments';

/** Asked for once: what is not there the first time is not there. */
const asked = new Set<ExperimentKind>();

export async function openRecorded(kind: ExperimentKind): Promise<void> {
  if (asked.has(kind) || useExperiments.getState()[kind]) return;
  asked.add(kind);
  const [run] = await Promise.all([fetched(kind), broughtBack()]);
  // One of the person's own may have been brought back or begun meanwhile.
  if (!run || useExperiments.getState()[kind]) return;
  const { request, done, on, seeds } = run;
  useExperiments.setState({ [kind]: { ...NOTHING_TOLD, status: 'done', request, done, recorded: { on, seeds } } });
}

async function fetched(kind: ExperimentKind): Promise<RecordedRun | null> {
  try {
    const response = await fetch(`${host().files}runs/${kind}.json`);
    return response.ok ? (parseRun(await response.text()) as RecordedRun) : null;
  } catch {
    // Offline: the experiment can be run all the same.
    return null;
  }
}
