/** What is said of the filter: how far one that has moved has come, and of what class the gradient is. */
import { beforeAll, expect, test } from 'vitest';
import { loadWholeLanguage, textIn } from '../../../../src/i18n/languages';
import { buildNetwork, PRESETS, withConnectivity, type Connectivity } from '../../../../src/network';
import { describeFilter, type AspectShown } from '../../../../src/stage/focus/describe';
import { focusOn } from '../../../../src/stage/focus/subject';

beforeAll(() => loadWholeLanguage('en'));

const said = (connectivity: Connectivity, shown: AspectShown): string =>
  describeFilter(textIn('en'), focusOn(buildNetwork(withConnectivity(PRESETS.lenet, connectivity)), 0, 2, 0), shown)
    .shown;

test.each([
  ['shared', { still: 1 }, 'It has not moved since it began.'],
  ['shared', { still: 0 }, 'How far it has moved since it began.'],
  ['local', { still: 29 }, 'How far each has moved; blank: 29 of 784 not at all.'],
] as const)('moved, %s, %j', (connectivity, { still }, sentence) => {
  expect(said(connectivity, { aspect: 'moved', still, label: null, sure: false })).toBe(sentence);
});

test.each([
  [{ label: null, sure: false }, 'Draw a digit: its gradient is shown here.'],
  [{ label: 8, sure: false }, 'The loss’s gradient, were 8 the answer.'],
  [{ label: 3, sure: true }, 'The loss’s gradient: hardly any, the network is sure of 3 already.'],
])('the gradient, %j', (gradient, sentence) => {
  expect(said('shared', { aspect: 'gradient', still: 0, ...gradient })).toBe(sentence);
});
