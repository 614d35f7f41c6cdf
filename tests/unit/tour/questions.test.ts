/** Each question of the tour leads to a place that is there, is unanswered at first, and is answered by the doing. */
import { describe, expect, test } from 'vitest';
import { tourMessages } from '../../../src/i18n/areas/tour';
import {
  activationsOf,
  blockOf,
  buildNetwork,
  positionOf,
  PRESETS,
  reconnect,
  unitAt,
  withConnectivity,
} from '../../../src/network';
import { formatLink, parseLink, unitAtPlace, type PinPlace } from '../../../src/store/address/link';
import { LENS_TABS, TOUR_LENGTH, type State } from '../../../src/store/state/state';
import { initialState } from '../../../src/store/state/store';
import type { Place } from '../../../src/store/actions/goTo';
import type { Question, Values } from '../../../src/tour/question';
import { questions } from '../../../src/tour/questions';
import { randomParameters, seededRandom } from '../../support/seeded';

/** The page after it has been brought to a place, with random weights and an answer to a random drawing. */
function at({ net = 'lenet', sharing, lens, ask, pin }: Place): State {
  const spec = sharing ? withConnectivity(PRESETS[net], sharing) : PRESETS[net];
  const network = buildNetwork(spec);
  const random = seededRandom(7);
  const values = (length: number): Float32Array<ArrayBuffer> => Float32Array.from({ length }, () => 2 * random() - 1);
  const { height, width, channels } = network.input;
  return {
    ...initialState,
    preset: net,
    shown: {
      network,
      parameters: randomParameters(network, 3),
      look: {
        input: values(height * width * channels),
        activations: values(network.activationCount),
        scores: null,
      },
      step: 0,
      epoch: 0,
    },
    ...(lens && { lens: lens.tab }),
    asked: ask ?? null,
    pinned: pin ? unitAtPlace(network, pin)! : initialState.pinned,
  };
}

const showing = (state: State, shown: Partial<State['shown']>): State => ({
  ...state,
  shown: { ...state.shown, ...shown },
});

const pinnedAt = (state: State, pin: PinPlace): State => ({ ...state, pinned: unitAtPlace(state.shown.network, pin)! });

/** The same weights, but for one of the pinned unit's. */
function edited(state: State, tap: number): State {
  const { shown, pinned } = state;
  const { network } = shown;
  const block = blockOf(network, pinned.layer, 'weights')!;
  const weights: number[] = [];
  network.layers[pinned.layer]!.reads(pinned.unit, (_, weight) => weights.push(weight));
  const parameters = state.shown.parameters!.slice();
  parameters[block.offset + weights[tap]!]! += 0.25;
  return showing(state, { parameters });
}

const point = (step: number, trainingLoss: number): State['curve'][number] =>
  ({ step, trainingLoss }) as State['curve'][number];

/** Weights in which all filters of the first layer are one. */
function identical(state: State): State {
  const block = blockOf(state.shown.network, 0, 'weights')!;
  const parameters = state.shown.parameters!.slice();
  const filters = state.shown.network.layers[0]!.output.channels;
  const taps = block.length / filters;
  for (let i = taps; i < block.length; i++) parameters[block.offset + i] = parameters[block.offset + (i % taps)]!;
  return showing(state, { parameters });
}

/** What a visitor does for each question, and numbers that have to be seen then, known from elsewhere. */
const DOINGS: Readonly<Record<Question['name'], { readonly do: (state: State) => State; readonly seen: Values }>> = {
  untie: {
    do: (state) => ({
      ...at({ ...questionOf('untie').place, sharing: 'local' }),
      shown: { ...at({ ...questionOf('untie').place, sharing: 'local' }).shown, look: state.shown.look },
    }),
    seen: { layer: 'C1', changed: 'no', places: 784, shared: 156, local: 122_304 },
  },
  drift: {
    do: (state) => showing(edited(state, 3), { step: 20 }),
    seen: { steps: 20, changed: 1, places: 784 },
  },
  tie: {
    do: (state) => {
      const tied = at({ ...questionOf('tie').place, sharing: 'shared' });
      return showing(tied, {
        parameters: reconnect(state.shown.network, tied.shown.network, state.shown.parameters!),
      });
    },
    seen: { places: 784, mean: 'yes' },
  },
  copies: { do: (state) => edited(state, 12), seen: { positions: 784, shared: 156, local: 122_304, layer: 'C1' } },
  kernels: { do: (state) => edited(state, 13), seen: { changed: 1, maps: 6, cells: 25, weights: 150, layer: 'C3' } },
  averaged: { do: (state) => pinnedAt(state, { layer: 'C3', map: 5, row: 4, column: 7 }), seen: { maps: 6 } },
  bias: {
    do: () => at({ ...questionOf('bias').place, sharing: 'local' }),
    seen: { layer: 'C1', shared: 6, local: 4704, net: 'Net-5 (1989)', first: 'H1', units: 128 },
  },
  pooling: {
    do: (state) => pinnedAt(state, { layer: 'S2', map: 3, row: 4, column: 7 }),
    seen: { below: 'C1', layer: 'S2', before: 5, after: 6, kernel: 2, jump: 1, added: 1, jumpAfter: 2 },
  },
  field: {
    do: (state) => ({ ...state, asked: 'from' }),
    seen: { layer: 'C3', kernel: 5, size: 14, sum: '1 + 2 + 2 + 2', three: 7 },
  },
  shared: {
    do: (state) => pinnedAt(state, { layer: 'C1', map: 3, row: 28, column: 28 }),
    seen: { positions: 784, local: 19_600, shared: 25, layer: 'C1', allLocal: 122_304, allShared: 156 },
  },
  unit: {
    do: (state) => pinnedAt(state, { layer: 'C1', map: 5, row: 2, column: 9 }),
    seen: { layer: 'C1', map: 5, row: 2, column: 9, users: 784, filters: 6, units: 4704 },
  },
  same: {
    do: (state) => ({ ...showing(identical(state), { step: 100 }), origin: 'identical', curve: [point(1, 2.3)] }),
    seen: { step: 100, filters: 6, difference: 0, same: 'yes' },
  },
  byHand: {
    do: (state) => ({ ...showing(state, { step: 200 }), origin: 'random', curve: [point(1, 2.3), point(200, 0.4)] }),
    seen: { step: 200, before: 2.3, after: 0.4 },
  },
  moved: {
    do: (state) => ({ ...state, distortion: { ...state.distortion, rows: 2, columns: 4 } }),
    seen: { rows: 2, columns: 4, layer: 'S2', stride: 2, whole: 'yes' },
  },
  // Of 14×14 pixels a corner is reached by one tap of one C1 unit in each of six maps; the middle by every tap of S2.
  effective: {
    do: (state) => ({ ...state, asked: 'effective' }),
    seen: { layer: 'C3', pixels: 196, least: 6, most: 150 },
  },
};

const questionOf = (name: Question['name']): Question => questions.find((question) => question.name === name)!;

const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!))].toSorted();

/** As it is said to whose hand is a finger, which is no value that a question has to know. */
const toAFinger = (message: string): string =>
  message.replaceAll(/\{touch, select, yes \{([^{}]*)\} other \{[^{}]*\}\}/g, '$1');

test('there are as many as the address allows', () => {
  expect(questions).toHaveLength(TOUR_LENGTH);
  expect(new Set(questions.map(({ name }) => name)).size).toBe(TOUR_LENGTH);
});

describe.each(questions.map((question) => [question.name, question] as const))('%s', (name, question) => {
  const begun = at(question.place);
  const { do: doing, seen } = DOINGS[name];

  test('its place is a link, and a unit of its network', () => {
    expect(parseLink(formatLink(question.place))).toEqual({ link: question.place, ignored: [] });
    if (question.place.pin) expect(unitAtPlace(begun.shown.network, question.place.pin)).not.toBeNull();
    const tab = question.place.lens?.tab;
    if (tab) expect(LENS_TABS).toContain(tab);
  });

  test('it is not answered by coming here', () => {
    expect(question.seen(begun, begun)).toBeNull();
  });

  test('it is answered by doing, with the numbers of the network', () => {
    expect(question.seen(doing(begun), begun)).toMatchObject(seen);
  });

  test('what was so before is no answer', () => {
    expect(question.seen(doing(begun), doing(begun))).toBeNull();
  });

  test.each(['en', 'zh'] as const)('its sentence has every number that it names, in %s', (language) => {
    const values = question.seen(doing(begun), begun)!;
    expect(placeholders(tourMessages[`tour.${name}.seen`][language])).toEqual(Object.keys(values).toSorted());
    expect(placeholders(toAFinger(tourMessages[`tour.${name}.do`][language]))).toEqual([]);
  });
});

test('each guess is compared with what came of the doing, and its choices have their words', () => {
  const choices = questions.flatMap(({ name, guess }) => {
    const begun = at(questionOf(name).place);
    const found = guess.answer(questionOf(name).seen(DOINGS[name].do(begun), begun)!);
    if (guess.kind === 'number') expect(found, name).toSatisfy(Number.isFinite);
    else expect(guess.choices, name).toContain(found);
    return guess.kind === 'choice' ? guess.choices.map((choice) => `tour.${name}.choice.${choice}`) : [];
  });
  expect(choices.filter((id) => !(id in tourMessages))).toEqual([]);
  expect(
    Object.keys(tourMessages)
      .filter((id) => id.includes('.choice.'))
      .toSorted(),
  ).toEqual(choices.toSorted());
});

test('partial sums make what the layer adds up, position by position', () => {
  const question = questionOf('averaged');
  const begun = at(question.place);
  const now = DOINGS.averaged.do(begun);
  const { shown, pinned } = now;
  const { network, parameters, look } = shown;
  const layer = network.layers[pinned.layer]!;
  const input = activationsOf(network, look!.activations!, pinned.layer - 1);
  const { y, x, channel } = positionOf(layer.output, pinned.unit);
  const { offset } = blockOf(network, pinned.layer, 'weights')!;
  let sum = 0;
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 5; column++)
      for (let map = 0; map < 6; map++)
        sum +=
          input[unitAt(layer.input, y + row, x + column, map)]! *
          parameters![offset + ((channel * 5 + row) * 5 + column) * 6 + map]!;
  const seen = question.seen(now, begun)!;
  expect(seen.sum).toBeCloseTo(sum, 5);
  expect(seen.mean).toBeCloseTo(sum / 6, 5);
});

test('a step that moved nothing of the pinned filter is not one', () => {
  const begun = at(questionOf('copies').place);
  expect(questionOf('copies').seen(showing(begun, { parameters: begun.shown.parameters!.slice() }), begun)).toBeNull();
});

test('filters that parted are not called the same, nor those of another run before the new one has begun', () => {
  const { seen, place } = questionOf('same');
  const begun = at(place);
  const trained = { ...showing(begun, { step: 100 }), origin: 'identical' } as const;
  expect(seen({ ...trained, curve: [point(1, 2.3)] }, begun)).toMatchObject({ same: 'no' });
  expect(seen({ ...trained, curve: [] }, begun)).toBeNull();
});

test('maps that follow a shift and maps that do not', () => {
  const begun = at(questionOf('moved').place);
  const moved = (rows: number, columns: number) =>
    questionOf('moved').seen({ ...begun, distortion: { ...begun.distortion, rows, columns } }, begun);
  expect(moved(1, 2)).toMatchObject({ whole: 'no' });
  expect(moved(-2, 0)).toMatchObject({ whole: 'yes' });
});
