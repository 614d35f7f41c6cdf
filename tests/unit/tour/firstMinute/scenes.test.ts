/** The first minute as a state machine: its way from the first scene to the last, what steps aside, and what ends it. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity } from '../../../../src/network';
import type { State } from '../../../../src/store/state/state';
import { initialState } from '../../../../src/store/state/store';
import { roomBeside } from '../../../../src/tour/firstMinute/play';
import { actAfter, eventBetween, STEPS, type Act, type Event } from '../../../../src/tour/firstMinute/scenes';

/** The scenes that a row of events leads through, from the first; in brackets while it stands aside. */
function through(...events: readonly Event[]): (string | null)[] {
  let act: Act | null = { scene: 'draws', aside: false };
  return events.map((event) => {
    act = act && actAfter(act, event);
    return act && (act.aside ? `(${act.scene})` : act.scene);
  });
}

describe('scenes', () => {
  test('left to itself and then followed, it goes from the drawing to the last sentence', () => {
    expect(through('drawn', 'slid', 'touched', 'drew', 'untied', 'learned', 'moved', 'tied')).toEqual([
      'slides',
      'invites',
      'invites',
      'unties',
      'learns',
      'moves',
      'ties',
      'told',
    ]);
  });

  test('a touch ends what plays by itself', () => {
    expect(through('touched')).toEqual(['invites']);
    expect(through('drawn', 'touched', 'slid')).toEqual(['slides', 'invites', 'invites']);
  });

  test('who is ahead of it is followed', () => {
    expect(through('untied', 'tied')).toEqual(['learns', 'told']);
    expect(through('drawn', 'drew')).toEqual(['slides', 'unties']);
  });

  test('what it did not ask for is told of, and it goes on where one comes back to it', () => {
    expect(through('touched', 'elsewhere', 'touched', 'drew', 'elsewhere', 'untied')).toEqual([
      'invites',
      '(invites)',
      '(invites)',
      'unties',
      '(unties)',
      'learns',
    ]);
  });

  test('another network or the tour ends it, and whatever is done after its last sentence', () => {
    expect(through('touched', 'left', 'drew')).toEqual(['invites', null, null]);
    expect(through('untied', 'tied', 'touched', 'drew')).toEqual(['learns', 'told', 'told', null]);
  });
});

const local = { ...initialState.shown, network: buildNetwork(withConnectivity(PRESETS.lenet, 'local')) };
const did = (happened: State['happened'], state: Partial<State> = {}): State => ({
  ...initialState,
  ...state,
  happened,
});
const after = (now: State, before = initialState, began = 0): Event | null => eventBetween(before, now, began);

describe('what was done', () => {
  test.each([
    ['drew', did({ kind: 'drew' })],
    ['untied', did({ kind: 'connected', from: 'shared', to: 'local', layers: [] }, { shown: local })],
    ['left', did({ kind: 'connected', from: 'shared', to: 'full', layers: [] })],
    ['tied', did({ kind: 'connected', from: 'local', to: 'shared', layers: [] })],
    ['elsewhere', did({ kind: 'connected', from: 'shared', to: 'shared', layers: [] })],
    ['moved', did({ kind: 'moved' }, { distortion: { ...initialState.distortion, columns: 5 } })],
    ['elsewhere', did({ kind: 'moved' }, { distortion: { ...initialState.distortion, degrees: 5 } })],
    ['elsewhere', did({ kind: 'pinned' })],
    ['elsewhere', did({ kind: 'trained' })],
    [null, did({ kind: 'trained' }, { shown: local })],
    ['left', did({ kind: 'opened' })],
    ['left', { ...initialState, tour: 1 }],
    [null, { ...initialState, training: true }],
  ] as const)('%s', (event, now) => {
    expect(after(now)).toBe(event);
  });

  test('the copies have learned after so many steps, or when training has come to rest before', () => {
    const at = (step: number, training: boolean): State => ({ ...initialState, training, shown: { ...local, step } });
    const began = 40;
    expect(after(at(began + STEPS - 1, true), at(began, true), began)).toBe(null);
    expect(after(at(began + STEPS, true), at(began + STEPS - 1, true), began)).toBe('learned');
    expect(after(at(began + 7, false), at(began + 7, true), began)).toBe('learned');
    expect(after(at(began, false), at(began, true), began)).toBe(null);
  });
});

test('the digit is moved as far as its ink has room', () => {
  const image = new Float32Array(784);
  image[20 * 28 + 9] = 0.5;
  image[6 * 28 + 22] = 1;
  expect(roomBeside(image)).toEqual({ rows: 7, columns: 5 });
});
