/** An experiment as it stands: run here, or, where it never was, the finished run that comes with the page. */
import { useEffect } from 'react';
import { useExperiment, type ExperimentState } from '../../store/actions/experiments';
import { openRecorded } from '../../store/actions/recordedRuns';
import type { ExperimentKind } from '../../worker/protocol';

/** Null where there is neither. */
export function useRun<Kind extends ExperimentKind>(kind: Kind): ExperimentState<Kind> | null {
  useEffect(() => void openRecorded(kind), [kind]);
  return useExperiment(kind);
}
