/** The address and the history of the page: read at start and on Back and Forward, written as the state changes. */
import { Queue } from '../../async/queue';
import { host } from '../../host';
import { buildNetwork, connectivityOf, type NetworkSpec } from '../../network';
import { exampleDrawing } from '../../digits/examples';
import { browserLanguage } from '../../i18n/languages';
import { failureNotice } from '../actions/failure';
import { setLanguage } from '../actions/language';
import { withUsualRate } from '../actions/learningRate';
import { formatLink, layersInLink, parseLink, unitAtPlace, type Link } from './link';
import { differingLayers, linkedNetwork } from './linkedNetwork';
import { withLinked } from './linkedSettings';
import { addressOf, linkOf, openedWith, viewOf } from './stateLink';
import { lendDrawing } from '../actions/drawing';
import { notify } from '../actions/notices';
import { openNow, openSpecNow, setConnectivityNow } from '../actions/opening';
import { firstPin, pin, slideTo } from '../actions/pin';
import { initialState, useStore } from '../state/store';

/** Walking the pin changes the address often; browsers refuse more than about 100 changes in 30 s. */
const WRITE_MILLISECONDS = 400;

/** Lies on the paper of a panel in somebody else's page unless the address names another: there is something to be seen at once. */
const EMBEDDED_DIGIT = 3;

/** What each entry of the history holds beside its address: a network made by hand has no name to put there. */
export interface Entry {
  readonly spec: NetworkSpec | null;
}

/** Takes the state from the address, and from now on keeps the address up to date. Call it before the session starts. */
export function startAddress(): void {
  readAddress();
  addEventListener('popstate', ({ state }) => {
    clearTimeout(waiting);
    void goTo(location.search, state as Entry | null);
  });
  useStore.subscribe(linkOf, write, {
    equalityFn: (a, b) => formatLink(a) === formatLink(b),
  });
}

/** Takes the state from what says what to open. */
export function readAddress(): void {
  const { link, ignored } = parseLink(host().query);
  const { preset, spec } = linkedNetwork(link);
  const network = buildNetwork(spec);
  const { settings, generatedDigits, distortion } = initialState;
  const seed = link.seed ?? initialState.seed;
  useStore.setState({
    preset,
    shown: { ...initialState.shown, network },
    ...viewOf(link),
    language: link.lang ?? browserLanguage(),
    theme: link.theme ?? initialState.theme,
    projector: link.projector === 'on',
    origin: link.start ?? initialState.origin,
    seed,
    settings: { ...withLinked(withUsualRate(settings, spec.loss), link, spec.loss), seed },
    generatedDigits: link.generated ?? generatedDigits,
    distortion: link.distortion ?? distortion,
  });
  openedWith(link);
  const digit = link.digit ?? (link.embed && EMBEDDED_DIGIT);
  if (digit !== undefined) lendDrawing(exampleDrawing(digit, 0));
  takeFromAddress(link, ignored);
}

/** Pins the unit that a link names, tells what of the address the page does not know, and takes that out of it. */
function takeFromAddress({ pin: place, layers = [], ...rest }: Link, unread: readonly string[]): void {
  const { network } = useStore.getState().shown;
  const unit = place && unitAtPlace(network, place);
  // The one that the page begins with is nobody's doing.
  if (unit) pin(unit);
  else slideTo(firstPin(network));
  const { unknown } = linkedNetwork({ ...rest, layers });
  const left = layers.filter((layer) => !unknown.includes(layer));
  const known = { ...rest, ...(left.length > 0 && { layers: left }), ...(unit && { pin: place }) };
  const ignored = [
    ...unread,
    ...(unknown.length > 0 ? [`layers=${layersInLink(unknown)}`] : []),
    ...(place && !unit ? [`pin=${place.layer}.${place.map}.${place.row}.${place.column}`] : []),
  ];
  // A value that was given twice is cleared away too, though nobody needs to hear of it.
  rewrite(known);
  if (ignored.length > 0)
    notify({ tone: 'warning', message: 'notices.addressIgnored', values: { parts: ignored.join(', ') } });
}

/** The history of a panel in somebody else's page is that page's. */
function rewrite(link: Link): void {
  if (!useStore.getState().embedded) history.replaceState(history.state, '', addressOf(link));
}

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Above 0 while the state is on its way to something: the address is not written before it is there. */
let onTheWay = 0;

/** What one would want to go back over: a change of these gets an entry of its own, the rest changes the entry there is. */
const STEPS = ['net', 'lens', 'sharing', 'layers', 'tour'] as const satisfies readonly (keyof Link)[];

function write(link: Link, before: Link): void {
  const { preset, shown, embedded } = useStore.getState();
  if (onTheWay > 0 || embedded) return;
  const entry: Entry = { spec: preset === null ? shown.network.spec : null };
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

/** Back and Forward may be pressed faster than networks open: one entry after the other, and those in between not at all. */
let newest = 0;
const entries = new Queue();

/** Goes where an address leads, as on Back and Forward; resolves when the page is there, or on its way elsewhere. */
export async function goTo(query: string, entry: Entry | null): Promise<void> {
  const own = ++newest;
  const isNewest = (): boolean => own === newest;
  await entries.run(async () => {
    if (isNewest()) await follow(query, entry, isNewest);
  });
}

/**
 * The state of that entry. What one does not go back over stays: the language, the theme and what Shift
 * does unless the entry names them, the seed and the settings of training even then. Whoever goes back to another tab does
 * not ask to train otherwise.
 */
async function follow(query: string, entry: Entry | null, isNewest: () => boolean): Promise<void> {
  onTheWay++;
  try {
    const { link, ignored } = parseLink(query);
    const { theme, projector, distortion } = useStore.getState();
    useStore.setState({
      ...viewOf(link),
      theme: link.theme ?? theme,
      projector: link.projector === 'on' || projector,
      distortion: link.distortion ?? distortion,
    });
    if (link.lang) await setLanguage(link.lang);
    if (entry?.spec) await followSpec(entry.spec);
    else await followNetwork(link);
    // The address is by now that of another entry, which is next.
    if (!isNewest()) return;
    takeFromAddress(link, ignored);
    // The entry says what is so now; of what it said before only the digit stays, which no state holds.
    const now = { ...linkOf(useStore.getState()), ...(link.digit !== undefined && { digit: link.digit }) };
    rewrite(now);
  } catch (error) {
    notify(failureNotice(error));
  } finally {
    onTheWay--;
  }
}

async function followSpec(spec: NetworkSpec): Promise<void> {
  if (JSON.stringify(spec) !== JSON.stringify(useStore.getState().shown.network.spec)) await openSpecNow(spec);
}

async function followNetwork(link: Link): Promise<void> {
  const { preset, spec } = linkedNetwork(link);
  const now = useStore.getState();
  if (preset !== now.preset) {
    await openNow(spec, preset, link.start ?? 'trained');
    return;
  }
  const otherwise = differingLayers(spec, now.shown.network.spec);
  const whole = connectivityOf(spec);
  if (otherwise.length === 0) return;
  if (link.layers === undefined && whole !== 'mixed' && whole !== null) await setConnectivityNow(whole);
  else for (const { layer, connectivity } of otherwise) await setConnectivityNow(connectivity, layer);
}
