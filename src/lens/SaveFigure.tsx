/** A result for the person to keep: its table as CSV, its figure as SVG and PNG. */
import type { ReactNode, RefObject } from 'react';
import { useText } from '../i18n';
import { reasonOf } from '../store/failure';
import { notify } from '../store/notices';
import { Button } from '../ui/Button';
import { savePng, saveSvg, saveTable } from '../ui/saveFile';
import styles from './LongRun.module.css';

export interface SaveFigureProps {
  /** Of the files, without an ending. */
  readonly name: string;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly rows: () => readonly (readonly (string | number)[])[];
}

export function SaveFigure({ name, svg, rows }: SaveFigureProps): ReactNode {
  const text = useText();
  const png = (): void => {
    savePng(`${name}.png`, svg.current!).catch((error: unknown) =>
      notify({ tone: 'error', message: 'race.pngFailed', values: { message: reasonOf(error) } }),
    );
  };
  return (
    <div className={styles.save} role="group" aria-label={text('race.save')}>
      <span>{text('race.save')}</span>
      <Button small onClick={() => saveTable(`${name}.csv`, rows())}>
        CSV
      </Button>
      <Button small onClick={() => saveSvg(`${name}.svg`, svg.current!)}>
        SVG
      </Button>
      <Button small onClick={png}>
        PNG
      </Button>
    </div>
  );
}
