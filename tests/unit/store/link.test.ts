/** The address: a state written and read again is the same, and nonsense is named and left out. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/messages';
import { buildNetwork, CONNECTIVITIES, PRESET_NAMES, PRESETS, units } from '../../../src/network';
import { formatLink, parseLink, placeOfUnit, unitAtPlace } from '../../../src/store/link';
import { FIELD_QUESTIONS, LENS_SECTIONS, LENS_TABS, PARTS, THEMES, TOUR_LENGTH } from '../../../src/store/state';

const count = fc.integer({ min: 1, max: 9999 });
const links = fc.record(
  {
    net: fc.constantFrom(...PRESET_NAMES),
    lens: fc.constantFrom(
      ...LENS_TABS.flatMap((tab) => [{ tab }, ...LENS_SECTIONS[tab].map((section) => ({ tab, section }))]),
    ),
    ask: fc.constantFrom(...FIELD_QUESTIONS),
    pin: fc.record({ layer: fc.string({ minLength: 1, maxLength: 40 }), map: count, row: count, column: count }),
    sharing: fc.constantFrom(...CONNECTIVITIES),
    lang: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    seed: fc.integer({ min: 0, max: 999_999_999 }),
    hide: fc.subarray([...PARTS], { minLength: 1 }),
    tour: fc.integer({ min: 1, max: TOUR_LENGTH }),
  },
  { requiredKeys: [] },
);

test('what is written is read again', () => {
  fc.assert(
    fc.property(links, (link) => {
      // A layer's name is one line; the address has no other way to tell where it ends.
      fc.pre(!/[\n\r\u2028\u2029]/.test(link.pin?.layer ?? ''));
      expect(parseLink(formatLink(link))).toEqual({ link, ignored: [] });
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
    'tour=13',
    'tour=x',
    'pin=C3',
    'pin=C3.0.1.1',
    'pin=C3.1.1.-1',
    'sharing=tied',
    'lang=xx',
    'theme=pink',
    'seed=1e9',
    'seed=-1',
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
        expect(parseLink(`?${text}`)).toBeDefined();
        expect(parseLink(`?net=${encodeURIComponent(text)}&pin=${encodeURIComponent(text)}`)).toBeDefined();
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
