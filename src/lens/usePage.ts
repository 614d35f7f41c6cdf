/** What experiments take from the page: its network and the digits that the person has. */
import { useShallow } from 'zustand/shallow';
import type { State } from '../store/state/state';
import { useStore } from '../store/state/store';

export type Page = Pick<State, 'spec' | 'kept' | 'imported'>;

export const usePage = (): Page => useStore(useShallow(({ spec, kept, imported }) => ({ spec, kept, imported })));
