/** What experiments take from the page: its network and the digits that the person has. */
import { useShallow } from 'zustand/shallow';
import type { NetworkSpec } from '../../network';
import type { State } from '../../store/state/state';
import { useStore } from '../../store/state/store';

export interface Page extends Pick<State, 'kept' | 'imported'> {
  readonly spec: NetworkSpec;
}

export const pageOf = ({ shown, kept, imported }: State): Page => ({ spec: shown.network.spec, kept, imported });

export const usePage = (): Page => useStore(useShallow(pageOf));
