/** Questions that people ask, in their words, answered with the numbers of the unit that is shown. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import type { UnitArithmetic } from '../arithmetic';
import { useFigures } from './figures';
import styles from './Slide.module.css';
import { UnitSentence } from './UnitSentence';
import type { Subject } from './useSubject';

export function Answers(props: { readonly subject: Subject; readonly arithmetic: UnitArithmetic }): ReactNode {
  const { subject, arithmetic } = props;
  const text = useText();
  const figure = useFigures();
  const { layer, walk, below } = subject;
  const { slices, sum, bias } = arithmetic;
  const several = slices.length > 1;
  const cells = slices[0]!.weights.length;
  const terms = slices
    .map((slice) => figure(slice.sum, 2))
    .join(' + ')
    .replaceAll('+ −', '− ');
  const biasAnswer =
    bias === null
      ? null
      : layer.biasOf(walk.units[0]!) === layer.biasOf(walk.units.at(-1)!) && walk.withinMap
        ? text('slide.answer.biasPerMap', { bias: figure(bias), users: walk.count })
        : text('slide.answer.biasPerUnit', { bias: figure(bias), units: walk.count });
  return (
    <dl className={styles.answers}>
      <dt>{text('slide.question.unit')}</dt>
      <dd>
        <UnitSentence subject={subject} />
      </dd>
      {several && layer.weights && (
        <>
          <dt>{text('slide.question.kernels')}</dt>
          <dd>
            {text('slide.answer.kernels', {
              maps: slices.length,
              below: below?.name ?? text('common.input'),
              cells,
              weights: cells * slices.length,
            })}
          </dd>
          <dt>{text('slide.question.averaged')}</dt>
          <dd>{text('slide.answer.averaged', { terms, sum: figure(sum, 2) })}</dd>
        </>
      )}
      {biasAnswer !== null && (
        <>
          <dt>{text('slide.question.bias')}</dt>
          <dd>{biasAnswer}</dd>
        </>
      )}
    </dl>
  );
}
