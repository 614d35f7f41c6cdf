/** The state that the address holds: read at start and on Back and Forward, written as it changes. */
import { buildNetwork, connectivityOf, PRESETS, withConnectivity, type NetworkSpec } from '../network';
import { exampleDrawing } from '../digits/examples';
import { browserLanguage } from '../i18n/languages';
import { failureNotice } from './failure';
import { setLanguage } from './language';
import { formatLink, parseLink, placeOfUnit, unitAtPlace, type Link } from './link';
import { lendDrawing } from './drawing';
import { notify } from './notices';
import { openPresetNow, openSpecNow, setConnectivityNow } from './opening';
import { firstPin, pin } from './pin';
import type { Part, State } from './state';
import { initialState, useStore } from './store';
import { tabWithin } from './view';

/** Walking the pin changes the address often; browsers refuse more than about 100 changes in 30 s. */
const WRITE_MILLISECONDS = 400;

/** What each entry of the history holds beside its address: a network made by hand has no name to put there. */
interface Entry {
  readonly spec: NetworkSpec | null;
}

/**
 * What the address said when the page was opened. Its language and theme stay in the address though they are what holds
 * without: whoever wrote them there wants them wherever the link is opened.
 */
let opened: Link = {};

/** Takes the state from the address, and from now on keeps the address up to date. Call it before the session starts. */
export function startAddress(): void {
  const { link, ignored } = parseLink(location.search);
  const preset = link.net ?? initialState.preset ?? 'lenet';
  const spec = link.sharing ? withConnectivity(PRESETS[preset], link.sharing) : PRESETS[preset];
  const network = buildNetwork(spec);
  useStore.setState({ preset, spec, network, ...viewOf(link) });
  opened = link;
  if (link.digit !== undefined) lendDrawing(exampleDrawing(link.digit, 0));
  takeFromAddress(link, ignored);
  addEventListener('popstate', ({ state }) => void follow(state as Entry | null));
  useStore.subscribe(linkOf, write, {
    equalityFn: (a, b) => formatLink(a) === formatLink(b),
  });
}

/** The whole address of the page as it is now: whoever opens it sees the same network, unit and panel. */
export const linkToThisState = (): string => addressTo(linkOf(useStore.getState()));

/** The same without some parts of the page, and with an example on the paper: a lesson. */
export function linkToLesson(hidden: readonly Part[], digit: number | null): string {
  const state = useStore.getState();
  const link = linkOf({ ...state, hidden, lens: tabWithin(state.lens, hidden) });
  return addressTo(digit === null ? link : { ...link, digit });
}

/** An address to give away: it is opened in the language that the page speaks here, whatever the browser there speaks. */
const addressTo = (link: Link): string =>
  `${location.origin}${location.pathname}${formatLink({ ...link, lang: useStore.getState().language }, location.search)}`;

/** What a link says about the view, and what holds where it says nothing. */
function viewOf({ lens, ask, lang, theme, seed, hide, tour }: Link): Partial<State> {
  const { settings, sections } = useStore.getState();
  const tab = lens?.tab ?? initialState.lens;
  const hidden = hide ?? initialState.hidden;
  const order = seed ?? initialState.seed;
  return {
    lens: tabWithin(tab, hidden),
    sections: { ...sections, [tab]: lens?.section ?? initialState.sections[tab] },
    asked: ask ?? initialState.asked,
    tour: tour ?? initialState.tour,
    hidden,
    language: lang ?? browserLanguage(),
    theme: theme ?? initialState.theme,
    seed: order,
    settings: { ...settings, seed: order },
  };
}

/** Pins the unit that a link names, tells what of the address the page does not know, and takes that out of it. */
function takeFromAddress({ pin: place, ...rest }: Link, unread: readonly string[]): void {
  const { network } = useStore.getState();
  const unit = place && unitAtPlace(network, place);
  pin(unit ?? firstPin(network));
  const known = unit ? { ...rest, pin: place } : rest;
  const ignored = place && !unit ? [...unread, `pin=${place.layer}.${place.map}.${place.row}.${place.column}`] : unread;
  // A value that was given twice is cleared away too, though nobody needs to hear of it.
  history.replaceState(history.state, '', addressOf(known));
  if (ignored.length === 0) return;
  notify({ tone: 'warning', message: 'notices.addressIgnored', values: { parts: ignored.join(', ') } });
}

function linkOf(state: State): Link {
  const { preset, spec, network, lens, sections, asked, language, theme, seed, pinned, hidden, tour } = state;
  const section = sections[lens];
  const first = firstPin(network);
  const connectivity = connectivityOf(spec);
  return {
    lens: { tab: lens, ...(section !== initialState.sections[lens] && { section }) },
    ...((pinned.layer !== first.layer || pinned.unit !== first.unit) && { pin: placeOfUnit(network, pinned) }),
    ...(asked && { ask: asked }),
    ...(preset && { net: preset }),
    ...(preset && connectivity !== 'mixed' && connectivity !== null && { sharing: connectivity }),
    ...((opened.lang || language !== browserLanguage()) && { lang: language }),
    ...((opened.theme || theme !== initialState.theme) && { theme }),
    ...(seed !== initialState.seed && { seed }),
    ...(hidden.length > 0 && { hide: hidden }),
    ...(tour !== null && { tour }),
  };
}

/** The address of this page that says a link, and what it says to others. */
const addressOf = (link: Link): string => `${location.pathname}${formatLink(link, location.search)}${location.hash}`;

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Above 0 while the state is on its way to something: the address is not written before it is there. */
let onTheWay = 0;

/** What one would want to go back over: a change of these gets an entry of its own, the rest changes the entry there is. */
const STEPS = ['net', 'lens', 'sharing', 'tour'] as const satisfies readonly (keyof Link)[];

function write(link: Link, before: Link): void {
  if (onTheWay > 0) return;
  const { preset, spec } = useStore.getState();
  const entry: Entry = { spec: preset === null ? spec : null };
  clearTimeout(waiting);
  if (STEPS.some((key) => formatLink({ [key]: link[key] }) !== formatLink({ [key]: before[key] }))) {
    history.pushState(entry, '', addressOf(link));
  } else {
    waiting = setTimeout(() => history.replaceState(entry, '', addressOf(link)), WRITE_MILLISECONDS);
  }
}

/** Changes the state in as many steps as it takes; the history gets one entry for them all. */
export async function asOneEntry(change: () => Promise<void>): Promise<void> {
  const before = linkOf(useStore.getState());
  onTheWay++;
  try {
    await change();
  } finally {
    onTheWay--;
    write(linkOf(useStore.getState()), before);
  }
}

/** Back or Forward: the state of that entry. */
async function follow(entry: Entry | null): Promise<void> {
  clearTimeout(waiting);
  onTheWay++;
  try {
    const { link, ignored } = parseLink(location.search);
    const { preset, spec, language } = useStore.getState();
    useStore.setState({ ...viewOf(link), language });
    if (link.lang) await setLanguage(link.lang);
    const net = link.net ?? initialState.preset ?? 'lenet';
    const sharing = link.sharing ?? connectivityOf(PRESETS[net]);
    if (entry?.spec) {
      if (JSON.stringify(entry.spec) !== JSON.stringify(spec)) await openSpecNow(entry.spec);
    } else if (net !== preset) await openPresetNow(net, link.sharing);
    else if (sharing !== connectivityOf(spec) && sharing !== 'mixed' && sharing !== null) {
      await setConnectivityNow(sharing);
    }
    takeFromAddress(link, ignored);
  } catch (error) {
    notify(failureNotice(error));
  } finally {
    onTheWay--;
  }
}
