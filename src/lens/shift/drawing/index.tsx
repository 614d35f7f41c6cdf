/** The drawing moved, turned, scaled and distorted: which maps move along, and what the scores do. */
import { useDeferredValue, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { connectivityOf } from '../../../network';
import { useStore } from '../../../store/state/store';
import { setDistortion } from '../../../store/actions/view';
import layout from '../../../ui/Layout.module.css';
import { BlurSwitch } from './BlurSwitch';
import { DistortionControls } from './DistortionControls';
import { EquivarianceTable } from './EquivarianceTable';
import { MapsSideBySide } from './MapsSideBySide';
import { ScoresBeforeAfter } from './ScoresBeforeAfter';
import styles from './Drawing.module.css';
import { useShifted } from './useShifted';

export default function MovedDrawing(): ReactNode {
  const text = useText();
  const distortion = useStore((state) => state.distortion);
  const shifted = useShifted(useDeferredValue(distortion));
  const drawn = useStore((state) => state.image !== null);
  const connectivity = useStore((state) => connectivityOf(state.shown.network.spec));
  return (
    <>
      <p className={styles.ask}>{text('shift.question')}</p>
      <p>{text('shift.intro')}</p>
      {shifted ? (
        <>
          <MapsSideBySide shifted={shifted} distortion={distortion} onChange={setDistortion} />
          <ScoresBeforeAfter shifted={shifted} />
          <DistortionControls distortion={distortion} onChange={setDistortion} />
          <EquivarianceTable shifted={shifted} distortion={distortion} />
          <p>{text(`shift.said.${connectivity ?? 'full'}`)}</p>
        </>
      ) : (
        <p className={layout.quiet}>{text(drawn ? 'lens.loading' : 'shift.drawFirst')}</p>
      )}
      <BlurSwitch />
    </>
  );
}
