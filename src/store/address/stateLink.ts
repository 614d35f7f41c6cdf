/** The state as a link, and the view that a link asks for. */
import { host } from '../../host';
import { browserLanguage } from '../../i18n/languages';
import { firstPin } from '../actions/pin';
import { tabWithin } from '../actions/view';
import { LENS_TABS, type Lesson, type Part, type State } from '../state/state';
import { initialState, useStore } from '../state/store';
import { formatLink, placeOfUnit, type Link } from './link';
import { sharingLink } from './linkedNetwork';
import { settingsLink } from './linkedSettings';

/**
 * What the address said when the page was opened. Its language and theme stay in the address though they are what holds
 * without: whoever wrote them there wants them wherever the link is opened.
 */
let opened: Link = {};
export const openedWith = (link: Link): void => void (opened = link);

/** The whole address of the page as it is now: whoever opens it sees the same network, unit and panel. */
export const linkToThisState = (): string => addressTo(linkOf(useStore.getState()));

/** The same without some parts of the page, with what it says to the class, and with an example on the paper: a lesson. */
export function linkToLesson(hidden: readonly Part[], lesson: Lesson, digit: number | null): string {
  const state = useStore.getState();
  const link = linkOf({ ...state, hidden, lesson, lens: state.lens && tabWithin(state.lens, hidden) });
  return addressTo(digit === null ? link : { ...link, digit });
}

/** The panel that is open, or the lens's first, alone in a frame of somebody else's page; or from there the whole page again. */
export function linkToPanel(embedded: boolean): string {
  const { hidden, lesson } = initialState;
  const state = { ...useStore.getState(), embedded, hidden, lesson, tour: null };
  return addressTo(linkOf({ ...state, lens: state.lens ?? LENS_TABS[0] }));
}

/**
 * An address to give away: it is opened in the language that the page speaks here, whatever the browser there speaks. A
 * network of one's own is not in it, nor then a unit of that.
 */
function addressTo({ pin: place, ...link }: Link): string {
  const { language, preset } = useStore.getState();
  const given = { ...link, ...(preset && place && { pin: place }), lang: language };
  const { address, query } = host();
  return `${address ?? ''}${formatLink(given, query)}`;
}

/** What a link says about the view, and what holds where it says nothing. */
export function viewOf({
  embed,
  ask,
  hide,
  tour,
  title = '',
  say = '',
  questions = [],
  ...link
}: Link): Partial<State> {
  const lens = embed ?? link.lens;
  const { sections } = useStore.getState();
  const hidden = hide ?? initialState.hidden;
  return {
    embedded: embed !== undefined,
    lens: lens ? tabWithin(lens.tab, hidden) : null,
    sections: lens ? { ...sections, [lens.tab]: lens.section ?? initialState.sections[lens.tab] } : sections,
    asked: ask ?? initialState.asked,
    tour: tour ?? initialState.tour,
    hidden,
    lesson: { title, say, questions },
  };
}

export function linkOf(state: State): Link {
  const {
    preset,
    shown,
    lens,
    embedded,
    sections,
    asked,
    language,
    theme,
    projector,
    seed,
    pinned,
    hidden,
    tour,
    lesson,
  } = state;
  const { network } = shown;
  const first = firstPin(network);
  return {
    ...(lens && {
      [embedded ? 'embed' : 'lens']: {
        tab: lens,
        ...(sections[lens] !== initialState.sections[lens] && { section: sections[lens] }),
      },
    }),
    ...((pinned.layer !== first.layer || pinned.unit !== first.unit) && { pin: placeOfUnit(network, pinned) }),
    ...(asked && { ask: asked }),
    ...(preset && { net: preset }),
    ...(preset && sharingLink(network.spec, preset)),
    ...((opened.lang || language !== browserLanguage()) && { lang: language }),
    ...((opened.theme || theme !== initialState.theme) && { theme }),
    ...(projector && { projector: 'on' as const }),
    ...(seed !== initialState.seed && { seed }),
    ...(hidden.length > 0 && { hide: hidden }),
    ...(lesson.title && { title: lesson.title }),
    ...(lesson.say && { say: lesson.say }),
    ...(lesson.questions.length > 0 && { questions: lesson.questions }),
    ...(tour !== null && { tour }),
    ...settingsLink(state),
  };
}

/** The address of this page that says a link, and what it says to others. */
export const addressOf = (link: Link): string =>
  `${location.pathname}${formatLink(link, location.search)}${location.hash}`;
