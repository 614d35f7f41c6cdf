/** Shift: move, turn, scale and distort the drawing, and see which maps move along and what the scores do. */
import { useDeferredValue, useState, type ReactNode } from 'react';
import { UNDISTORTED, type Distortion } from '../../digits/distort';
import { useText } from '../../i18n';
import { connectivityOf } from '../../network';
import { useStore } from '../../store/store';
import { SectionDisclosure } from '../SectionDisclosure';
import { DistortionCurves } from './curves/DistortionCurves';
import { DistortionControls } from './DistortionControls';
import { EquivarianceTable } from './EquivarianceTable';
import { MapsSideBySide } from './MapsSideBySide';
import { ScoresBeforeAfter } from './ScoresBeforeAfter';
import styles from './Shift.module.css';
import { useShifted } from './useShifted';

export default function ShiftPanel(): ReactNode {
  const text = useText();
  const [distortion, setDistortion] = useState<Distortion>({ ...UNDISTORTED, rows: 2, columns: 3 });
  const shifted = useShifted(useDeferredValue(distortion));
  const connectivity = useStore((state) => connectivityOf(state.spec));

  return (
    <div className={styles.panel}>
      <p className={styles.ask}>{text('shift.question')}</p>
      <p>{text('shift.intro')}</p>
      {shifted ? (
        <>
          <MapsSideBySide shifted={shifted} distortion={distortion} onChange={setDistortion} />
          <DistortionControls distortion={distortion} onChange={setDistortion} />
          <EquivarianceTable shifted={shifted} distortion={distortion} />
          <p>{text(`shift.said.${connectivity ?? 'full'}`)}</p>
          <ScoresBeforeAfter shifted={shifted} />
        </>
      ) : (
        <p className={styles.quiet}>{text('shift.drawFirst')}</p>
      )}
      <SectionDisclosure tab="shift" name="curves" title={text('curves.title')}>
        <DistortionCurves />
      </SectionDisclosure>
    </div>
  );
}
