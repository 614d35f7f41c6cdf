/** The tables of fields: the runs that come with the page are said whole in both languages, and their files have the columns that they always had. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { parseRun } from '../../../../src/fileFormats/recordedRun';
import { loadWholeLanguage, textIn } from '../../../../src/i18n/languages';
import { REPLAY_FIELDS } from '../../../../src/lens/beyond/replay1989/settings';
import { rowsOf as replayRows } from '../../../../src/lens/beyond/replay1989/published';
import { WAVE_FIELDS, waveRows, WAVES } from '../../../../src/lens/beyond/oneDimension/waveNet';
import { said } from '../../../../src/lens/experiments/fields';
import { pointsOf, rowsOf as raceRows } from '../../../../src/lens/learn/race/results';
import { RACE_FIELDS } from '../../../../src/lens/learn/race/settings';
import { rowsOf as sizesRows } from '../../../../src/lens/learn/sizes/results';
import { SIZES_FIELDS } from '../../../../src/lens/learn/sizes/settings';
import { rowsOf as curvesRows } from '../../../../src/lens/shift/curves/results';
import { CURVES_FIELDS } from '../../../../src/lens/shift/curves/settings';
import { rowsOf as twinRows } from '../../../../src/lens/shift/elsewhere/results';
import { TWIN_FIELDS } from '../../../../src/lens/shift/elsewhere/settings';
import type { ExperimentState } from '../../../../src/store/actions/experiments';
import type { ExperimentKind, RecordedRun } from '../../../../src/worker/protocol';

beforeAll(() => Promise.all([loadWholeLanguage('en'), loadWholeLanguage('zh')]));

/** The finished run that comes with the page. */
function recorded<Kind extends ExperimentKind>(kind: Kind): ExperimentState<Kind> {
  const file = resolve(import.meta.dirname, `../../../../public/runs/${kind}.json`);
  const { request, done } = parseRun(readFileSync(file, 'utf8')) as RecordedRun<Kind>;
  return { status: 'done', request, done, live: [], reached: null, secondsLeft: null };
}
const [race, sizes, distortions, elsewhere, replay] = [
  recorded('race'),
  recorded('sizes'),
  recorded('distortions'),
  recorded('elsewhere'),
  recorded('replay1989'),
];
const waves = { ...WAVES, noise: 0.2 };

test('a run is said with its own numbers, in both languages, and no value of a sentence is missing', () => {
  const failed = vi.spyOn(console, 'error').mockReturnValue();
  const lesson = { digits: 100, steps: 300 };
  const sentences = [
    ['race.settingsSaid', said(RACE_FIELDS, { ...race.request, scrambled: true })],
    ['race.sizesSaid', said(SIZES_FIELDS, sizes.request)],
    ['curves.said', said(CURVES_FIELDS, distortions.request)],
    ['elsewhere.said', { ...said(TWIN_FIELDS, elsewhere.request), ...lesson }],
    ['replay.settings', said(REPLAY_FIELDS, replay.request)],
    ['beyond.wavesSettings', said(WAVE_FIELDS, waves)],
  ] as const;
  const [english, chinese] = (['en', 'zh'] as const).map((language) =>
    sentences.map(([id, values]) => textIn(language)(id, values)),
  );
  expect(failed).not.toHaveBeenCalled();
  expect(english!.map((sentence) => sentence.slice(0, 118))).toEqual([
    'Small LeNet, 16×16; 300 training and 500 test digits, all generated; batch 20, learning rate 0.03, momentum 0.9, seed ',
    'Small LeNet, 16×16; seeds 1, 2, 3: line the mean, band their range. 500 test digits; all generated; batch 20, learning',
    'Small LeNet, 16×16; 500 training digits, seed 1; 600 steps, batch 20, learning rate 0.03, momentum 0.9. 500 test digit',
    'LeNet’s C1, pooled over all places: the output reads only the largest answer of each filter. 100 digits, generated; 30',
    'Generated hand 1; seeds 1 to 5; batches of 4, learning rate 0.01, momentum 0.5.',
    'Means and ranges over 3 seeds; 400 test signals, noise 0.2; 600 steps in batches of 16, Adam at 0.005. Guessing gets 2',
  ]);
  expect(english![0]).toContain('seed 1; pixels scrambled.');
  expect(chinese![0]).toContain('；像素已打乱。');
});

test('the files have the columns that they always had, in their order', () => {
  const entrants = ['a', 'b', 'c'].map((name, index) => ({ name, parameters: index }));
  const asItIs = { spec: distortions.request.spec, parameters: new Float32Array(), step: 7 };
  const judged = { cell: { asItIs: true }, outcome: distortions.done[0]!.outcome } as const;
  const wave = {
    points: [],
    training: { accuracy: 0.5, loss: 1 },
    test: { accuracy: 0.25, loss: 1 },
    parameters: null,
  };
  const tables = [
    raceRows(race.request, pointsOf(race), entrants),
    sizesRows(sizes, ['a', 'b', 'c']),
    curvesRows(distortions, (cell) => ('entrant' in cell ? `net ${cell.entrant}` : 'stage')),
    twinRows(elsewhere),
    replayRows(replay),
    waveRows([{ cell: { connectivity: 'full', size: 16, seed: 1 }, outcome: wave }], waves),
  ];
  expect(tables.map(([header]) => header!.join(','))).toEqual([
    'entrant,parameters,step,epoch,training_loss,training_accuracy,test_loss,test_accuracy,ms_per_step,network,training_digits,digits,generated_digits,test_digits,batch,optimizer,learning_rate,momentum,seed,scrambled',
    'entrant,training_digits,seed,steps,training_accuracy,test_accuracy,network,digits,test_digits,batch,optimizer,learning_rate,momentum,most_steps,most_epochs,scrambled',
    'entrant,distortion,amount,correct,of,low_95,high_95,network,connectivity,training_digits,seed,steps,batch,optimizer,learning_rate,momentum',
    'twin,parameters,learned_digits,learned_places,steps,seed,training_accuracy,moved,test_accuracy,network,digits,test_digits,batch,optimizer,learning_rate,momentum',
    'net,seed,epochs,training error stopped falling,training accuracy,test accuracy,published,hand,batch,learning rate,momentum,most epochs,paper',
    'connectivity,training signals,seed,training accuracy,test accuracy,noise,test signals,steps,batch,learning rate,momentum',
  ]);
  // What was not trained here has no settings of training, and the columns of all others.
  const [header, first] = curvesRows(
    { ...distortions, request: { ...distortions.request, asItIs }, done: [judged, ...distortions.done] },
    () => 'stage',
  );
  expect(header!.join(',')).toBe(tables[2]![0]!.join(','));
  expect(first!.slice(-9)).toEqual(['Small LeNet, 16×16', 'shared', '', '', 7, '', '', '', '']);
});
