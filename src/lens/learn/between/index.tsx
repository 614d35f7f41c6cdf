/** Between: a dial from shared to local by rank, its count, and the network at that rank, opened as the page's own. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { mixedLayersOf, withoutMixtures } from '../../../network';
import { openBetween, openPlain } from '../../../store/actions/between';
import { stepTraining } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import { Slider } from '../../../ui/Slider';
import layout from '../../../ui/Layout.module.css';
import { CountCurve, MOST_RANK } from './CountCurve';
import { LayerFormula } from './LayerFormula';
import { MixedKernel } from './MixedKernel';

/** Enough to see the mixing part. */
const STEPS = 100;

export default function Between(): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const training = useStore((state) => state.training);
  const plain = useMemo(() => withoutMixtures(spec), [spec]);
  const openRank = mixedLayersOf(spec)[0]?.rank ?? null;
  const [chosen, setChosen] = useState<number | null>(null);
  const rank = chosen ?? openRank ?? 2;

  return (
    <>
      <p>{text('between.intro')}</p>
      <Slider label={text('between.rank')} min={1} max={MOST_RANK} value={rank} onChange={setChosen} />
      <CountCurve spec={plain} rank={rank} />
      <LayerFormula spec={plain} rank={rank} />
      <div className={layout.row}>
        {openRank !== rank && (
          <Button weight="strong" onClick={() => void openBetween(rank)}>
            {text(openRank === null ? 'between.open' : 'between.change', { rank })}
          </Button>
        )}
        {openRank !== null && (
          <>
            <Button onClick={() => void openPlain('local')}>{text('between.backLocal')}</Button>
            <Button onClick={() => void openPlain('shared')}>{text('between.backShared')}</Button>
            <Button disabled={training} onClick={() => void stepTraining(STEPS)}>
              {text('common.trainSteps', { steps: STEPS })}
            </Button>
          </>
        )}
      </div>
      <p className={layout.note}>
        {openRank === null ? text('between.willOpen') : text('between.isOpen', { rank: openRank })}
      </p>
      <MixedKernel rank={rank} />
    </>
  );
}
