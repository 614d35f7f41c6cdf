/** Back and Forward, however fast: the page ends with the newest entry's state, and every entry keeps its own address. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec } from '../../../../src/network';
import { setConnectivityNow, openPresetNow } from '../../../../src/store/actions/opening';
import { copyLink } from '../../../../src/header/copyLink';
import { readAddress, startAddress } from '../../../../src/store/address/address';
import { linkToThisState } from '../../../../src/store/address/stateLink';
import { initialState, useStore } from '../../../../src/store/state/store';
import { changeSettings, setSeedNow } from '../../../../src/store/actions/training';
import { pin } from '../../../../src/store/actions/pin';
import { setAsked, setLens, setSection, setTheme } from '../../../../src/store/actions/view';

/** Networks open as slowly as this lets them. */
let opening: Promise<void> = Promise.resolve();

vi.mock('../../../../src/store/actions/connection', async () => {
  const { withConnectivity, buildNetwork } = await import('../../../../src/network');
  let spec: NetworkSpec;
  const worker = {
    open: async (next: NetworkSpec) => {
      await opening;
      spec = next;
      return { chosen: 'wasm', choice: 'automatic', backends: [] };
    },
    setConnectivity: (kind: 'full' | 'local' | 'shared', layer?: string) => {
      spec = withConnectivity(spec, kind, layer);
      return Promise.resolve(spec);
    },
    look: () =>
      Promise.resolve({
        step: 0,
        epoch: 0,
        look: { input: null, activations: null, scores: null },
        parameters: new Float32Array(buildNetwork(spec).parameterCount),
      }),
    setTrainingSource: () => Promise.resolve({ size: 1 }),
  };
  return { worker: () => worker };
});

const PAGE = 'https://receptive.test/';

/** As much of a browser's history as the page uses. */
const tab = { entries: [{ search: '', state: null as unknown }], at: 0, listener: (_: unknown): void => undefined };
const searchOf = (address: string): string => new URL(address, PAGE).search;

function go(steps: number): void {
  tab.at += steps;
  tab.listener({ state: tab.entries[tab.at]!.state });
}

afterAll(() => void vi.useRealTimers());
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('location', {
    origin: 'https://receptive.test',
    pathname: '/',
    hash: '',
    get search() {
      return tab.entries[tab.at]!.search;
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return tab.entries[tab.at]!.state;
    },
    pushState: (state: unknown, _: string, address: string) => {
      tab.entries = [...tab.entries.slice(0, ++tab.at), { search: searchOf(address), state }];
    },
    replaceState: (state: unknown, _: string, address: string) => {
      tab.entries[tab.at] = { search: searchOf(address), state };
    },
  });
  vi.stubGlobal('addEventListener', (_: string, listener: (event: unknown) => void) => (tab.listener = listener));
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: false }));
  vi.stubGlobal('navigator', { language: 'en' });
  tab.entries[0]!.search = '?net=lenet';
  startAddress();
  await openPresetNow('lenet');
});

const state = () => useStore.getState();
const asked = (): URLSearchParams => new URLSearchParams(tab.entries[tab.at]!.search);
const nets = () => tab.entries.map(({ search }) => new URLSearchParams(search).get('net'));
/** The address is written a moment after the state has changed. */
const settled = () => vi.advanceTimersByTimeAsync(450);

beforeEach(async () => {
  await openPresetNow('lenet');
  setLens('slide');
  await settled();
});

describe('Back, twice and fast', () => {
  test('ends with the oldest network, and every entry keeps its address', async () => {
    await openPresetNow('net5');
    await openPresetNow('lenet');
    const before = nets();
    expect(before.slice(-3)).toEqual(['lenet', 'net5', 'lenet']);
    let open = (): void => undefined;
    opening = new Promise((resolve) => (open = resolve));
    go(-1);
    await settled();
    go(-1);
    open();
    await settled();
    expect(state().preset).toBe('lenet');
    expect(nets()).toEqual(before);
  });
});

describe('what one does not go back over', () => {
  test('theme, seed and settings stay; the address says so', async () => {
    setLens('count');
    setTheme('dark');
    await setSeedNow(7);
    await changeSettings({ batch: 128 });
    await settled();
    go(-1);
    await settled();
    expect(state()).toMatchObject({ lens: 'slide', theme: 'dark', seed: 7, settings: { seed: 7, batch: 128 } });
    expect(Object.fromEntries(asked())).toMatchObject({ theme: 'dark', seed: '7', batch: '128' });
    go(1);
    await settled();
    expect(state()).toMatchObject({ lens: 'count', theme: 'dark', seed: 7 });
  });

  test('settings stay also where the entry names others, and the entry is rewritten', async () => {
    await changeSettings({ batch: 64 });
    await setSeedNow(9);
    await settled();
    expect(asked().get('batch')).toBe('64');
    setLens('count');
    await changeSettings({ batch: initialState.settings.batch });
    await setSeedNow(initialState.seed);
    await settled();
    go(-1);
    await settled();
    expect(state()).toMatchObject({ lens: 'slide', seed: initialState.seed, settings: initialState.settings });
    expect(asked().has('batch') || asked().has('seed')).toBe(false);
  });

  test('what the entry distorts is distorted again', async () => {
    const turned = { ...initialState.distortion, degrees: 30 };
    useStore.setState({ distortion: turned });
    await settled();
    setLens('count');
    useStore.setState({ distortion: initialState.distortion });
    await settled();
    go(-1);
    await settled();
    expect(state().distortion).toEqual(turned);
    useStore.setState({ distortion: initialState.distortion });
    await settled();
  });

  test('the start of the weights stays, and the address does not name another', async () => {
    useStore.setState({ origin: 'random' });
    await settled();
    expect(asked().get('start')).toBe('random');
    setLens('count');
    useStore.setState({ origin: 'trained' });
    await settled();
    go(-1);
    await settled();
    expect(state()).toMatchObject({ lens: 'slide', origin: 'trained' });
    expect(asked().has('start')).toBe(false);
  });
});

test('a layer that was untied alone is tied again by Back, and untied by Forward', async () => {
  const untied = () =>
    state().shown.network.spec.layers.map((layer) => ('connectivity' in layer ? layer.connectivity : null));
  await setConnectivityNow('local', 'C1');
  await settled();
  expect(asked().get('layers')).toBe('C1-local');
  go(-1);
  await settled();
  expect(untied().includes('local')).toBe(false);
  go(1);
  await settled();
  expect(untied()[0]).toBe('local');
  expect(asked().get('layers')).toBe('C1-local');
});

describe('a page that is opened by an address', () => {
  /** What the page tells of the address, and the keys that it leaves there. */
  function open(search: string) {
    useStore.setState(initialState, true);
    tab.entries[tab.at]!.search = search;
    readAddress();
    const told = state().notices.map(({ message, values }) => [message, values?.parts]);
    return { told, keys: [...asked().keys()].toSorted() };
  }
  afterAll(() => void open('?net=lenet'));

  test('has the question of Count and that of the stage which it names', () => {
    expect(open('?lang=en&lens=count.chain&ask=from').told).toEqual([]);
    expect(state()).toMatchObject({ lens: 'count', sections: { count: 'chain' }, asked: 'from' });
    setSection('count', 'positions');
    setAsked('effective');
    const link = new URL(linkToThisState()).searchParams;
    expect([link.get('lens'), link.get('ask')]).toEqual(['count.positions', 'effective']);
  });

  test('without a section has the first one of its tab', () => {
    expect(open('?lang=en&lens=learn').told).toEqual([]);
    expect(state()).toMatchObject({ lens: 'learn', sections: { learn: 'weight' } });
  });

  test('names what it does not know and what is said twice, and clears it away; keys of others stay', () => {
    expect(open('?lang=en&net=lenet&from=course&net=lenet5&hide=dock.ceiling&pin=C9.1.1.1')).toEqual({
      told: [['notices.addressIgnored', 'net=lenet5, hide=dock.ceiling, pin=C9.1.1.1']],
      keys: ['from', 'lang', 'net'],
    });
    expect(asked().getAll('net')).toEqual(['lenet']);
  });

  test('names layers that the network does not have', () => {
    expect(open('?lang=en&net=net4&layers=C9-local')).toEqual({
      told: [['notices.addressIgnored', 'layers=C9-local']],
      keys: ['lang', 'net'],
    });
    expect(state().shown.network.spec).toEqual(PRESETS.net4);
  });

  test('has the settings and the layers that it names, and they are in the next link, with what was set since', async () => {
    const named = 'layers=C1-local&rate=0.05&batch=20&generated=1000&distortion=degrees_30&start=random';
    expect(open(`?lang=en&net=lenet&${named}`).told).toEqual([]);
    expect(state()).toMatchObject({
      generatedDigits: 1000,
      origin: 'random',
      settings: { batch: 20, optimizer: { learningRate: 0.05 } },
      distortion: { ...initialState.distortion, degrees: 30 },
    });
    expect(state().shown.network.spec).toEqual(withConnectivity(PRESETS.lenet, 'local', 'C1'));
    await changeSettings({ batch: 128 });
    const link = new URL(linkToThisState()).searchParams;
    for (const [key, value] of new URLSearchParams(named)) expect(link.get(key)).toBe(key === 'batch' ? '128' : value);
  });

  test('a link to a network of one’s own leaves it and its units out, and says so', async () => {
    open('?lang=en');
    const spec = { ...state().shown.network.spec, name: 'Mine' };
    useStore.setState({ preset: null, shown: { ...state().shown, network: buildNetwork(spec) } });
    pin({ layer: 2, unit: 5 });
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { language: 'en', clipboard: { writeText } });
    await copyLink(linkToThisState());
    expect(writeText).toHaveBeenCalledExactlyOnceWith(`${PAGE}?lang=en`);
    expect(state().notices).toMatchObject([{ message: 'shell.linkCopied.own', values: { network: 'Mine' } }]);
  });
});
