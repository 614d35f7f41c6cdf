/** What of the page is shown: tabs and their sections, the parts that a lesson leaves, the tour, the theme, the editor. */
import type { Distortion } from '../../digits/distort';
import {
  INNER_PARTS,
  LENS_TABS,
  type FieldQuestion,
  type LensSection,
  type LensTab,
  type Part,
  type State,
  type Theme,
} from '../state/state';
import { initialState, useStore } from '../state/store';

/** From a lesson back to the whole page. */
export const leaveLesson = (): void => useStore.setState({ hidden: initialState.hidden, lesson: initialState.lesson });

/** Whether the page is a lesson: it leaves something out, says something to the class, or asks only some questions. */
export const isLesson = ({ hidden, lesson }: Pick<State, 'hidden' | 'lesson'>): boolean =>
  hidden.length > 0 || lesson.title !== '' || lesson.say !== '' || lesson.questions.length > 0;

/** Whether a lesson that leaves out `hidden` has this part. A lens without tabs is none. */
export const isShown = (part: Part, hidden: readonly Part[]): boolean =>
  !hidden.includes(part) && (part !== 'lens' || INNER_PARTS.lens.some((tab) => !hidden.includes(tab)));

/** Whether a part is on the page: a lesson may leave it out. */
export const useShown = (part: Part): boolean => useStore((state) => isShown(part, state.hidden));

/** The tabs that a lesson leaves in the lens. */
export const tabsWithin = (hidden: readonly Part[]): readonly LensTab[] =>
  LENS_TABS.filter((tab) => !hidden.includes(`lens-${tab}`));

/** The tab that the lens shows where this one is wanted: another one where a lesson leaves it out. */
export function tabWithin(wanted: LensTab, hidden: readonly Part[]): LensTab {
  const tabs = tabsWithin(hidden);
  return tabs.includes(wanted) ? wanted : (tabs[0] ?? wanted);
}

/** Shows a tab of the lens, or another one where a lesson leaves it out; what only explains the pinned unit makes room for it. */
export const setLens = (lens: LensTab): void =>
  useStore.setState(({ hidden }) => ({ lens: tabWithin(lens, hidden), about: false }));
export const closeLens = (): void => useStore.setState({ lens: null });
/** Shows a section of a tab, at once or when the tab is next opened. */
export const setSection = <Tab extends LensTab>(tab: Tab, section: LensSection<Tab>): void =>
  useStore.setState(({ sections }) => ({ sections: { ...sections, [tab]: section } }));
/** Opens what can be asked about the pinned unit; closed, nothing is asked. */
export const setAbout = (about: boolean): void => useStore.setState(about ? { about } : { about, asked: null });
/** Opens a question about the pinned unit; null closes it. */
export const setAsked = (asked: FieldQuestion | null): void => useStore.setState({ asked });
/** Moves, turns, scales and distorts what the network sees of the drawing; the drawing itself stays as it is. */
export const setDistortion = (distortion: Distortion): void =>
  useStore.setState({ distortion, happened: { kind: 'moved' } });
/** Goes to a question of the tour, counted from 1; null ends it. */
export const setTour = (tour: number | null): void => useStore.setState({ tour });
export const setTheme = (theme: Theme): void => useStore.setState({ theme });
export const setProjector = (projector: boolean): void => useStore.setState({ projector });
/** Opens a pane in place of the one there is; null closes it. */
export const openPane = (pane: State['pane']): void => useStore.setState({ pane });
