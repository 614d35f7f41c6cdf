/** A result for the person to keep: its table as CSV, its chart as SVG and PNG. */
import { useState, type ReactNode, type RefObject } from 'react';
import { useText } from '../i18n';
import { Button } from './Button';
import { pictureOf, type ChartFigure } from './chartFile';
import { savePng, saveSvg, saveTable } from './saveFile';
import styles from './SaveFigure.module.css';

export interface SaveFigureProps {
  /** Of the files, without an ending. */
  readonly name: string;
  readonly chart: RefObject<ChartFigure | null>;
  /** Seeds, sizes and settings, as they are said beside the chart: the picture says them, too. */
  readonly settings: string;
  readonly rows: () => readonly (readonly (string | number)[])[];
}

export function SaveFigure({ name, chart, settings, rows }: SaveFigureProps): ReactNode {
  const text = useText();
  const [failure, setFailure] = useState<string | null>(null);
  const png = (): void => {
    setFailure(null);
    savePng(`${name}.png`, pictureOf(chart.current!, settings)).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <div className={styles.save} role="group" aria-label={text('figures.save')}>
      <span>{text('figures.save')}</span>
      <Button small onClick={() => saveTable(`${name}.csv`, rows())}>
        CSV
      </Button>
      <Button small onClick={() => saveSvg(`${name}.svg`, pictureOf(chart.current!, settings))}>
        SVG
      </Button>
      <Button small onClick={png}>
        PNG
      </Button>
      {failure !== null && <span role="alert">{text('figures.pngFailed', { message: failure })}</span>}
    </div>
  );
}
