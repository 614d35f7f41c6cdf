/** What the start is like: the first layer's weights, and how strong the drawing's signal is in each layer. Follows Reset and training. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import { measured } from '../../ui/measured';
import { deviation, deviations, fate, firstWeights, kindOf } from './signal';
import styles from './Start.module.css';
import { WeightsHistogram } from './WeightsHistogram';

export function Start(): ReactNode {
  return (
    <div className={styles.start}>
      <Weights />
      <Signal />
    </div>
  );
}

function Weights(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  const begunAs = useStore((state) => state.begunAs);
  const first = parameters ? firstWeights(network, parameters, begunAs) : null;
  if (!first) return null;
  const { layer, kind, bound, fanIn, fanOut, values } = first;
  const short = (value: number): string => measured(text, value);
  return (
    <section className={styles.part}>
      <h3>{text('dock.start.weights', { layer, count: text.number(values.length) })}</h3>
      <WeightsHistogram values={values} bound={bound} label={text('dock.start.weights.chart', { layer })} />
      <p>
        {text(`dock.start.bound.${kind ?? (begunAs === null ? 'elsewhere' : 'trained')}`, {
          fanIn: text.number(fanIn),
          fanOut: short(fanOut),
          bound: short(bound),
        })}{' '}
        {text('dock.start.deviation', { deviation: short(deviation(values)) })}
      </p>
    </section>
  );
}

function Signal(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const look = useStore((state) => state.shown.look);
  const begunAs = useStore((state) => state.begunAs);
  const kind = kindOf(begunAs, network.spec);
  const fits = look?.input && look.activations ? look : null;
  const rows = fits ? deviations(network, fits.input!, fits.activations!) : [];
  const largest = Math.max(...rows.map((row) => row.deviation));
  // The output's numbers have a scale of their own: distances, or scores before softmax.
  const [first, last] = [rows[1], rows.at(-2)];
  return (
    <section className={styles.part}>
      <h3>{text('dock.start.signal')}</h3>
      {rows.length === 0 && <p>{text('dock.start.signal.none')}</p>}
      {rows.length > 0 && (
        <table className={styles.signal}>
          <caption>{text('dock.start.signal.explain')}</caption>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.name ?? 'input'}>
                <th scope="row">{row.name ?? text('common.input')}</th>
                <td className={styles.bar} aria-hidden="true">
                  <i
                    style={{ width: `${largest > 0 ? (100 * row.deviation) / largest : 0}%` }}
                    data-input={index === 0}
                  />
                </td>
                <td>{measured(text, row.deviation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {first && last && rows.length > 3 && (
        <p>
          {text(`dock.start.fate.${fate(first.deviation, last.deviation)}`, {
            first: first.name!,
            last: last.name!,
            ratio: measured(text, last.deviation / first.deviation, { maximumSignificantDigits: 2 }),
          })}
        </p>
      )}
      {(kind === 'identical' || kind === 'constant' || kind === 'zeros') && <p>{text(`dock.start.alike.${kind}`)}</p>}
    </section>
  );
}
