/** The address: a state written and read again is the same, and nonsense is named and left out. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/i18n/messages';
import { UNDISTORTED } from '../../../../src/digits/distort';
import { buildNetwork, CONNECTIVITIES, PRESET_NAMES, PRESETS, units, withConnectivity } from '../../../../src/network';
import { usualRate, withUsualRate } from '../../../../src/store/actions/learningRate';
import { formatLink, parseLink, placeOfUnit, unitAtPlace } from '../../../../src/store/address/link';
import {
  FIELD_QUESTIONS,
  LENS_SECTIONS,
  LENS_TABS,
  PARTS,
  THEMES,
  TOUR_LENGTH,
  WEIGHTS_ORIGINS,
} from '../../../../src/store/state/state';
import {
  differingLayers,
  isAsPublished,
  linkedNetwork,
  sharingLink,
} from '../../../../src/store/address/linkedNetwork';
import { settingsLink, withLinked } from '../../../../src/store/address/linkedSettings';
import { initialState } from '../../../../src/store/state/store';
import type { TrainingSettings } from '../../../../src/worker/protocol';

const count = fc.integer({ min: 1, max: 9999 });
/** As a slider has them: steps of a thousandth. */
const share = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);
const lensPlaces = fc.constantFrom(
  ...LENS_TABS.flatMap((tab) => [{ tab }, ...LENS_SECTIONS[tab].map((section) => ({ tab, section }))]),
);
const links = fc.record(
  {
    net: fc.constantFrom(...PRESET_NAMES),
    lens: lensPlaces,
    embed: lensPlaces,
    ask: fc.constantFrom(...FIELD_QUESTIONS),
    pin: fc.record({ layer: fc.string({ minLength: 1, maxLength: 40 }), map: count, row: count, column: count }),
    sharing: fc.constantFrom(...CONNECTIVITIES),
    layers: fc.uniqueArray(
      fc.record({ layer: fc.constantFrom('C1', 'S2', 'C3', 'H1'), connectivity: fc.constantFrom(...CONNECTIVITIES) }),
      { minLength: 1, selector: ({ layer }) => layer },
    ),
    start: fc.constantFrom(...WEIGHTS_ORIGINS),
    generated: fc.integer({ min: 0, max: 100_000 }),
    batch: fc.integer({ min: 1, max: 4096 }),
    optimizer: fc.constantFrom('momentum', 'adam'),
    rate: share.filter((rate) => rate > 0),
    momentum: share,
    decay: share,
    schedule: fc.record({ kind: fc.constantFrom('halving', 'cosine'), epochs: fc.integer({ min: 1, max: 50 }) }),
    moved: fc.constant(true),
    epochs: fc.integer({ min: 1, max: 100 }),
    error: share,
    distortion: fc.record({
      rows: fc.integer({ min: -8, max: 8 }),
      columns: fc.integer({ min: -8, max: 8 }),
      degrees: fc.integer({ min: -90, max: 90 }),
      scale: fc.integer({ min: 10, max: 30 }).map((n) => n / 20),
      shear: fc.integer({ min: -80, max: 80 }).map((n) => n / 100),
      warp: fc.integer({ min: 0, max: 30 }).map((n) => n / 10),
      noise: share,
      thickness: fc.integer({ min: -15, max: 25 }).map((n) => n / 10),
      seed: fc.integer({ min: 1, max: 999 }),
    }),
    lang: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    seed: fc.integer({ min: 0, max: 999_999_999 }),
    hide: fc.subarray([...PARTS], { minLength: 1 }),
    title: fc.string({ minLength: 1, maxLength: 80 }),
    say: fc.string({ minLength: 1, maxLength: 240 }),
    questions: fc.uniqueArray(fc.integer({ min: 1, max: TOUR_LENGTH }), { minLength: 1 }),
    tour: fc.integer({ min: 1, max: TOUR_LENGTH }),
  },
  { requiredKeys: [] },
);

const withoutMinusZero = (link: object): unknown => JSON.parse(JSON.stringify(link));

test('what is written is read again', () => {
  fc.assert(
    fc.property(links, (link) => {
      // A layer's name is one line; the address has no other way to tell where it ends.
      fc.pre(!/[\n\r\u2028\u2029]/.test(link.pin?.layer ?? ''));
      const { link: read, ignored } = parseLink(formatLink(link));
      expect(ignored).toEqual([]);
      expect(withoutMinusZero(read)).toEqual(withoutMinusZero(link));
    }),
    { numRuns: 1000 },
  );
});

test('reads as people write it', () => {
  expect(parseLink('?net=lenet5&lens=slide&pin=C3.4.2.7&sharing=local&lang=zh').link).toEqual({
    net: 'lenet5',
    lens: { tab: 'slide' },
    pin: { layer: 'C3', map: 4, row: 2, column: 7 },
    sharing: 'local',
    lang: 'zh',
  });
});

describe('nonsense', () => {
  test.each([
    'net=lenet6',
    'net=toString',
    'lens=',
    'lens=learn.roof',
    'lens=race',
    'lens=matrix.race',
    'ask=why',
    'tour=0',
    'tour=16',
    'questions=1.16',
    'title=',
    'tour=x',
    'pin=C3',
    'pin=C3.0.1.1',
    'pin=C3.1.1.-1',
    'sharing=tied',
    'lang=xx',
    'theme=pink',
    'seed=1e9',
    'seed=-1',
    'layers=C1',
    'layers=C1-tied',
    'layers=C1-local.',
    'start=best',
    'batch=0',
    'batch=1.5',
    'rate=0',
    'rate=-1',
    'rate=Infinity',
    'rate=0x1',
    'momentum=1.1',
    'schedule=constant.3',
    'schedule=cosine',
    'moved=yes',
    'epochs=0',
    'error=2',
    'generated=1e9',
    'distortion=rows',
    'distortion=rows_x',
    'distortion=rows_99',
    'distortion=toString_1',
  ])('%s is named and left out; the rest holds', (part) => {
    const { link, ignored } = parseLink(`?${part}&${part.startsWith('net') ? 'lens=count' : 'net=net5'}`);
    expect(ignored).toEqual([part]);
    expect(link).toEqual(part.startsWith('net') ? { lens: { tab: 'count' } } : { net: 'net5' });
  });
  test('a key that is given twice counts once; what it says otherwise is named, what it repeats is not', () => {
    expect(parseLink('?net=lenet&net=lenet5&net=lenet&seed=x&seed=3')).toEqual({
      link: { net: 'lenet' },
      ignored: ['net=lenet5', 'seed=x', 'seed=3'],
    });
    expect(formatLink({ net: 'lenet' }, '?net=lenet&from=course&net=lenet5&from=home')).toBe(
      '?net=lenet&from=course&from=home',
    );
  });
  test('of any kind throws nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseLink(`?${text}`)).toEqual({ link: {}, ignored: [] });
        const { link, ignored } = parseLink(`?net=${encodeURIComponent(text)}&pin=${encodeURIComponent(text)}`);
        // Each of the two is understood or named.
        expect(Object.keys(link).length + ignored.length).toBe(2);
      }),
      { numRuns: 2000 },
    );
  });
  test('is shown in part only, however long', () => {
    expect(parseLink(`?net=${'x'.repeat(5000)}`).ignored[0]!.length).toBeLessThan(60);
  });
});

test('keys of others are neither read nor lost', () => {
  expect(formatLink({ net: 'net1' }, '?from=course&net=lenet&lens=count')).toBe('?from=course&net=net1');
  expect(parseLink('?from=course')).toEqual({ link: {}, ignored: [] });
});

test('every unit has a place, and the place leads back to it', () => {
  const nets = PRESET_NAMES.map((name) => buildNetwork(PRESETS[name]));
  fc.assert(
    fc.property(fc.constantFrom(...nets), fc.nat(), fc.nat(), (network, a, b) => {
      const layer = (a % (network.layers.length + 1)) - 1;
      const shape = layer < 0 ? network.input : network.layers[layer]!.output;
      const ref = { layer, unit: b % units(shape) };
      expect(unitAtPlace(network, placeOfUnit(network, ref))).toEqual(ref);
    }),
  );
});

test('a place that the network lacks is none', () => {
  const network = buildNetwork(PRESETS.lenet5);
  for (const place of [
    { layer: 'C9', map: 1, row: 1, column: 1 },
    { layer: 'C3', map: 17, row: 1, column: 1 },
    { layer: 'C3', map: 1, row: 11, column: 1 },
    { layer: 'F6', map: 1, row: 1, column: 2 },
  ]) {
    expect(unitAtPlace(network, place)).toBeNull();
  }
});

test('a section of the lens stands behind its tab; without one, the tab opens as it does by itself', () => {
  expect(parseLink('?lens=learn.race').link).toEqual({ lens: { tab: 'learn', section: 'race' } });
  expect(formatLink({ lens: { tab: 'beyond', section: '1989' } })).toBe('?lens=beyond.1989');
  expect(parseLink('?lens=learn').link).toEqual({ lens: { tab: 'learn' } });
});

describe('a lesson', () => {
  test('what it hides and begins with goes out and comes back', () => {
    const link = { hide: ['dock', 'compute'], digit: 7 } as const;
    expect(formatLink(link)).toBe('?hide=dock.compute&digit=7');
    expect(parseLink('?hide=dock.compute&digit=7')).toEqual({ link, ignored: [] });
  });

  test('single tabs of the lens and parts of the dock can be left out', () => {
    const link = { hide: ['lens-learn', 'curves', 'settings'] } as const;
    expect(parseLink(formatLink(link))).toEqual({ link, ignored: [] });
  });

  test('parts that the page does not have are named, and nothing is hidden', () => {
    expect(parseLink('?hide=dock.roof&digit=12')).toEqual({ link: {}, ignored: ['hide=dock.roof', 'digit=12'] });
  });
});

describe('settings', () => {
  const state = { ...initialState };

  test('are in no link where they are as the page begins', () => {
    expect(settingsLink(state)).toEqual({});
    expect(settingsLink({ ...state, preset: 'lenet5', settings: withUsualRate(state.settings, 'radialMap') })).toEqual(
      {},
    );
  });

  test('go out readably and come back', () => {
    const settings: TrainingSettings = {
      ...state.settings,
      batch: 64,
      optimizer: { kind: 'adam', learningRate: 0.002, momentum: 0.9, weightDecay: 0.0001 },
      schedule: { kind: 'cosine', epochs: 12 },
      moved: true,
      maxEpochs: 12,
    };
    const distortion = { ...UNDISTORTED, degrees: -15, noise: 0.1 + 0.05 };
    const link = settingsLink({ ...state, origin: 'random', generatedDigits: 1000, settings, distortion });
    const text = formatLink(link);
    expect(text).toBe(
      '?start=random&generated=1000&batch=64&optimizer=adam&rate=0.002&decay=0.0001&schedule=cosine.12&moved=true&epochs=12&distortion=degrees_-15_noise_0.15',
    );
    const read = parseLink(text);
    expect(read.ignored).toEqual([]);
    expect(withLinked(state.settings, read.link, 'crossEntropy')).toEqual(settings);
    expect(read.link.distortion).toEqual({ ...UNDISTORTED, degrees: -15, noise: 0.15 });
  });

  test('an optimizer without a rate has its usual one; what a link does not name stays', () => {
    const { optimizer, batch } = withLinked(state.settings, { optimizer: 'adam' }, 'crossEntropy');
    expect(optimizer.learningRate).toBe(usualRate('adam', 'crossEntropy'));
    expect(batch).toBe(state.settings.batch);
  });

  test('no distortion is said by nothing; links that say none are read', () => {
    expect(formatLink(settingsLink({ ...state, distortion: UNDISTORTED }))).toBe('');
    expect(parseLink('?distortion=none').link.distortion).toEqual(UNDISTORTED);
  });
});

describe('how layers are connected', () => {
  const { lenet, lenet5, net4 } = PRESETS;

  test.each([
    ['all alike', withConnectivity(lenet5, 'local'), 'lenet5', '?sharing=local'],
    ['one untied', withConnectivity(lenet, 'local', 'C1'), 'lenet', '?layers=C1-local'],
    ['an S layer alone', withConnectivity(lenet5, 'local', 'S2'), 'lenet5', '?sharing=shared&layers=S2-local'],
    ['as published, mixed', net4, 'net4', ''],
    ['one otherwise than published', withConnectivity(net4, 'full', 'H2'), 'net4', '?layers=H2-full'],
  ] as const)('%s', (_, spec, preset, text) => {
    const link = sharingLink(spec, preset);
    expect(formatLink(link)).toBe(text);
    const found = linkedNetwork({ net: preset, ...parseLink(text).link });
    expect(differingLayers(found.spec, spec)).toEqual([]);
    expect(found.unknown).toEqual([]);
  });

  test('only the published network is as published', () => {
    expect(isAsPublished(structuredClone(net4), 'net4')).toBe(true);
    expect(isAsPublished(withConnectivity(lenet, 'shared'), 'lenet')).toBe(true);
    expect(isAsPublished(withConnectivity(lenet, 'local', 'C1'), 'lenet')).toBe(false);
  });

  test('a layer that the network lacks is named', () => {
    const layers = [{ layer: 'C9', connectivity: 'local' as const }];
    expect(linkedNetwork({ net: 'lenet', layers })).toMatchObject({ spec: lenet, unknown: layers });
  });
});

test.each(['&amp;', '&amp;amp;', '&#38;'])(
  'an address whose ampersands have become %s means the same, and is written right again',
  (and) => {
    const search = '?net=lenet5&lens=slide&seed=7';
    const mangled = search.replaceAll('&', and);
    expect(parseLink(mangled)).toEqual(parseLink(search));
    expect(formatLink(parseLink(search).link, `${mangled}${and}from=course`)).toBe(
      formatLink(parseLink(search).link, `${search}&from=course`),
    );
  },
);
