/** Untie and watch: copies of one kernel, a position each, drift apart as training goes on; tying averages them again. */
import { useEffect, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { canUntie, countsByConnectivity } from '../../../network';
import { setConnectivity, stepTraining } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import styles from '../Learn.module.css';
import layout from '../../../ui/Layout.module.css';
import { CopiesOfMap } from './CopiesOfMap';
import { DriftCurve } from './DriftCurve';
import { tieAndMeasure, useDrift, watchDrift } from './history';
import { LayersTable } from './LayersTable';
import { isUntied } from './spread';
import { TiesTable } from './TiesTable';

/** Enough to see the copies part. */
const STEPS = 100;

export default function Drift(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const training = useStore((state) => state.training);
  const tying = useDrift((state) => state.tying);
  useEffect(watchDrift, []);

  const layer = network.layers[pinned.layer];
  const own = layer && canUntie(layer.spec) ? layer : null;
  const anyUntied = network.layers.some(isUntied);
  const counts = own && countsByConnectivity(own);

  return (
    <>
      <p>{text('drift.intro')}</p>
      {own && counts ? (
        <section className={styles.group} aria-label={text('drift.layer', { layer: own.name })}>
          <p>
            {text('drift.multiplies', {
              layer: own.name,
              shared: counts.shared.parameters,
              local: counts.local.parameters,
              factor: text.number(counts.local.parameters / counts.shared.parameters, { maximumSignificantDigits: 3 }),
            })}
          </p>
          <div className={layout.row}>
            {isUntied(own) ? (
              <Button weight="strong" disabled={tying} onClick={() => void tieAndMeasure(own.name)}>
                {text(tying ? 'drift.measuring' : 'drift.tieLayer')}
              </Button>
            ) : (
              <Button weight="strong" disabled={tying} onClick={() => void setConnectivity('local', own.name)}>
                {text('drift.untieLayer')}
              </Button>
            )}
            <Button disabled={training || tying} onClick={() => void stepTraining(STEPS)}>
              {text('common.trainSteps', { steps: STEPS })}
            </Button>
          </div>
          <CopiesOfMap layer={own} />
        </section>
      ) : (
        <p className={layout.quiet}>{text('drift.pinOther', { layer: layer?.name ?? text('common.input') })}</p>
      )}
      <DriftCurve />
      <LayersTable anyUntied={anyUntied} />
      <TiesTable />
    </>
  );
}
