/** The nodes as a table. Of thousands only those in sight are rows of it; it says how many there are in all. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { chooseNode } from '../store/actions/ownNetwork';
import type { NodeReport } from '../worker/fileProtocol';
import styles from './OwnNetwork.module.css';
import { byAxis, sizesOf } from './rows';
import { useScrolled } from './useScrolled';

const ROW = 28;
/** So many rows are there at once, all of them: a page can be searched for them. */
const FEW = 250;
/** Rows above and below the window. */
const BESIDE = 10;

const COLUMNS = [
  'ownNetwork.name',
  'ownNetwork.shape',
  'ownNetwork.parameters',
  'ownNetwork.field',
  'ownNetwork.stride',
  'ownNetwork.padding',
] as const;

export interface NodeTableProps {
  readonly nodes: readonly NodeReport[];
  readonly chosen: number | null;
}

export function NodeTable({ nodes, chosen }: NodeTableProps): ReactNode {
  const text = useText();
  const scrolling = useRef<HTMLDivElement>(null);
  const { top, height } = useScrolled(scrolling, ROW);
  const all = nodes.length <= FEW;
  const first = all ? 0 : Math.max(0, top / ROW - BESIDE);
  const last = all ? nodes.length : Math.min(nodes.length, Math.ceil((top + height) / ROW) + BESIDE);

  // A node that is chosen in the drawing comes into sight here.
  useEffect(() => {
    const view = scrolling.current;
    if (chosen === null || !view) return;
    const at = (chosen + 1) * ROW;
    if (at < view.scrollTop + ROW || at > view.scrollTop + view.clientHeight - ROW)
      view.scrollTo({ top: at - view.clientHeight / 2 });
  }, [chosen]);

  return (
    <div ref={scrolling} className={styles.scrolling}>
      <table className={styles.table} aria-label={text('ownNetwork.layers')} aria-rowcount={nodes.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden="true" style={{ height: first * ROW }} />}
          {nodes.slice(first, last).map((node, index) => (
            <Row key={first + index} node={node} index={first + index} chosen={chosen === first + index} />
          ))}
          {last < nodes.length && <tr aria-hidden="true" style={{ height: (nodes.length - last) * ROW }} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly node: NodeReport;
  readonly index: number;
  readonly chosen: boolean;
}

function Row({ node, index, chosen }: RowProps): ReactNode {
  const text = useText();
  const [field] = node.fields;
  const differs = node.fields.some((one) => one && one.smallest !== one.size);
  return (
    <tr aria-rowindex={index + 2} data-chosen={chosen} style={{ height: ROW }}>
      <th scope="row">
        <button type="button" aria-pressed={chosen} onClick={() => chooseNode(chosen ? null : index)}>
          {node.name} <span className={styles.kind}>{node.kind}</span>
        </button>
      </th>
      <td>{sizesOf(node.shape)}</td>
      <td>{text.number(node.parameters)}</td>
      <td className={node.isBorder ? styles.border : undefined}>
        {byAxis(node, ({ size }) => size)}
        {differs && (
          <span className={styles.less}>
            {' '}
            {text('ownNetwork.fromSmallest', { size: byAxis(node, ({ smallest }) => smallest) })}
          </span>
        )}
        {field && !field.aligned && (
          <span className={styles.less} title={text('ownNetwork.unaligned.explain')}>
            {' '}
            {text('ownNetwork.unaligned')}
          </span>
        )}
      </td>
      <td>{byAxis(node, ({ stride }) => stride)}</td>
      <td>{byAxis(node, ({ padding }) => padding)}</td>
    </tr>
  );
}
