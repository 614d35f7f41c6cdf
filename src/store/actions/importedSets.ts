/** Sets that came from files. They stay, by their names, until they are taken out: one is trained on, another judges. They are not stored: their files are. */
import type { NamedSet } from '../../digits/digitSet';
import { testedOf } from '../../digits/pool';
import { WorkerDied } from '../../worker/client';
import { useStore } from '../state/store';
import { worker } from './connection';
import { failureNotice } from './failure';
import { notify } from './notices';
import { rememberSet, sendTrainingSource } from './training';

/** Adds a set. Where its name is taken it gets a number behind it; answers with the set as it is held. */
export function addSet(given: NamedSet): NamedSet {
  const { sets } = useStore.getState();
  let name = given.name;
  for (let n = 2; sets.some((set) => set.name === name); n++) name = `${given.name} (${n})`;
  const set = { ...given, name };
  useStore.setState({ sets: [...sets, set] });
  return set;
}

/** Adds a set that judges from now on. */
export function takeSet(given: NamedSet): NamedSet {
  const set = addSet(given);
  judgeOn(set.name);
  return set;
}

const named = (name: string | null): NamedSet | null =>
  useStore.getState().sets.find((set) => set.name === name) ?? null;

/** The set of this name judges; null for the generated test digits. */
export function judgeOn(name: string | null): void {
  useStore.setState({ imported: named(name), evaluation: null });
}

/** Training is tested on the set that judges, whoever chooses it. */
export function followJudge(): void {
  useStore.subscribe(({ imported }, before) => {
    if (imported === before.imported) return;
    worker()
      .testOn(imported && testedOf(imported))
      .catch((error: unknown) => {
        // The worker after one that has died is told of the set, too.
        if (!(error instanceof WorkerDied)) notify(failureNotice(error));
      });
  });
}

export async function trainOnNow(name: string | null): Promise<void> {
  useStore.setState({ trainedSet: named(name) });
  // A run that is on goes on with it.
  if (useStore.getState().training) rememberSet();
  await sendTrainingSource();
}

/** Takes a set out. Where it judged, the generated test digits do. */
export async function forgetSetNow(name: string): Promise<void> {
  const { sets, imported, trainedSet } = useStore.getState();
  useStore.setState({
    sets: sets.filter((set) => set.name !== name),
    ...(imported?.name === name && { imported: null, evaluation: null }),
    ...(trainedSet?.name === name && { trainedSet: null }),
  });
  await sendTrainingSource();
}
