/** The one store. It holds state only; what changes it stands beside it, a file a subject. */
import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import { UNDISTORTED } from '../../digits/distort';
import { buildNetwork, PRESETS } from '../../network';
import { usualRate } from '../actions/learningRate';
import type { State } from './state';

/** The unit that is pinned when the page opens: C1, map 3, row 8, column 15 (counted from 1), where most digits have ink. */
const FIRST_PIN = { layer: 0, unit: (7 * 28 + 14) * 6 + 2 };

const preset = 'lenet';

export const initialState: State = {
  drawing: [],
  image: null,
  preset,
  shown: { network: buildNetwork(PRESETS[preset]), parameters: null, look: null, step: 0, epoch: 0 },
  begun: null,
  compute: null,
  pinned: FIRST_PIN,
  hovered: null,
  pointedWeight: null,
  training: false,
  settings: {
    batch: 32,
    optimizer: {
      kind: 'momentum',
      learningRate: usualRate('momentum', PRESETS[preset].loss),
      momentum: 0.9,
      weightDecay: 0,
    },
    schedule: { kind: 'constant', epochs: 10 },
    seed: 1,
    moved: false,
    maxEpochs: null,
    errorThreshold: null,
  },
  origin: 'trained',
  begunAs: 'trained',
  seed: 1,
  generatedDigits: 30_000,
  samplesPerSecond: null,
  curve: [],
  evaluating: null,
  evaluation: null,
  kept: [],
  sets: [],
  imported: null,
  trainedSet: null,
  learnedFrom: [],
  lens: null,
  sections: { slide: 'unit', count: 'calculator', matrix: 'layer', learn: 'weight', shift: 'drawing', beyond: 'wider' },
  about: false,
  asked: null,
  distortion: UNDISTORTED,
  tour: null,
  embedded: false,
  hidden: [],
  lesson: { title: '', say: '', questions: [] },
  pane: null,
  language: 'en',
  theme: 'system',
  projector: false,
  notices: [],
  happened: null,
};

export const useStore = create<State>()(subscribeWithSelector((): State => initialState));
