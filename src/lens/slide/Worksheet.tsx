/** A step on paper: the patch and the kernel with empty boxes to fill, and on a second page the answers. It is there while it is printed. */
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { host } from '../../host';
import { useText } from '../../i18n';
import { squashingName } from '../squashing';
import { PRINTED, type Exercise } from './exercise';
import { useFigures } from './figures';
import styles from './Worksheet.module.css';

/** Decimals of what the network itself has. */
const EXACT = 5;

export interface WorksheetProps {
  readonly exercise: Exercise;
  /** The network, the unit and its place, in words. */
  readonly subject: string;
  readonly activation: Parameters<typeof squashingName>[0];
  /** The unit's value with all digits. */
  readonly value: number;
  readonly onPrinted: () => void;
}

export default function Worksheet(props: WorksheetProps): ReactNode {
  const { onPrinted } = props;
  const [sheet] = useState(() => host().sheet());
  useEffect(() => {
    addEventListener('afterprint', onPrinted);
    // Without its styles it is printed as it comes.
    void sheet.laid.catch(() => undefined).then(() => print());
    return () => {
      removeEventListener('afterprint', onPrinted);
      sheet.remove();
    };
  }, [sheet, onPrinted]);
  return createPortal(
    <div className={styles.worksheet} data-worksheet>
      <Page {...props} answered={false} />
      <Page {...props} answered />
    </div>,
    sheet.place,
  );
}

function Page(props: WorksheetProps & { readonly answered: boolean }): ReactNode {
  const { exercise, subject, activation, value, answered } = props;
  const text = useText();
  const figure = useFigures();
  const { rows, columns, patch, weights, products, sum, others, scale, bias, weightedSum } = exercise;
  const number = (given: number): string => figure(given, PRINTED);
  const grid = (label: string, cells: readonly number[] | null): ReactNode => (
    <figure>
      <table>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {Array.from({ length: columns }, (_, column) => (
                <td key={column}>{cells && number(cells[row * columns + column]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{label}</figcaption>
    </figure>
  );
  const line = (label: string, shown: number | null): ReactNode => (
    <li>
      <span>{label}</span>
      <b>{shown !== null && number(shown)}</b>
    </li>
  );
  const asked = (answer: number): number | null => (answered ? answer : null);
  const { name, formula } = squashingName(activation);
  return (
    <section className={styles.page}>
      <h1>{text(answered ? 'slide.sheet.answers' : 'slide.sheet.title')}</h1>
      <p>{subject}</p>
      {!answered && <p>{text('slide.sheet.task')}</p>}
      <div className={styles.equation}>
        {grid(text('slide.caption.patch'), patch)}
        <span>×</span>
        {grid(text('shell.weights'), weights)}
        <span>=</span>
        {grid(text('slide.caption.products'), answered ? products : null)}
      </div>
      <ol className={styles.steps}>
        {line(text('slide.sheet.sum'), asked(sum))}
        {others !== null && line(text('slide.sheet.others'), others)}
        {scale !== null && line(text('slide.sheet.scale'), scale)}
        {bias !== null && line(text('slide.sheet.bias'), bias)}
        {line(text('slide.sheet.weightedSum'), asked(weightedSum))}
        {name !== '' &&
          line(text('slide.sheet.value', { name: formula ? `${name}: ${formula}` : name }), asked(exercise.value))}
      </ol>
      <footer>
        {answered && <p>{text('slide.sheet.exact', { value: figure(value, EXACT) })}</p>}
        {host().address !== null && <p>{host().address}</p>}
      </footer>
    </section>
  );
}
