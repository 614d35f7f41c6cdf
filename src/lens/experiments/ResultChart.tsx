/** The curves of an experiment, how it was set, and both to keep: as a table and as a picture. */
import { useRef, type ReactNode } from 'react';
import type { ChartFigure } from '../../ui/chartFile';
import { LineChart, type LineChartProps } from '../../ui/LineChart';
import { SaveFigure } from '../../ui/SaveFigure';
import layout from '../../ui/Layout.module.css';
import type { Written } from '../../ui/saveFile';

export interface ResultChartProps extends Omit<LineChartProps, 'figure'> {
  /** Of the files, without an ending. */
  readonly file: string;
  /** The sentence beside the curves and in their picture. */
  readonly said: string;
  readonly rows: () => Written[][];
  /** What stands between the curves and their files. */
  readonly children?: ReactNode;
}

export function ResultChart({ file, said, rows, children, ...chart }: ResultChartProps): ReactNode {
  const figure = useRef<ChartFigure>(null);
  return (
    <>
      <LineChart figure={figure} {...chart} />
      <p className={layout.note}>{said}</p>
      {children}
      <SaveFigure name={file} chart={figure} settings={said} rows={rows} />
    </>
  );
}
