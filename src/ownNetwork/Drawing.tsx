/** The graph as a drawing that scrolls: of thousands of nodes those in sight are drawn. A click chooses one. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { chooseNode } from '../store/actions/ownNetwork';
import type { NodeReport } from '../worker/fileProtocol';
import { Button } from '../ui/Button';
import { edgePath, NODE, within, type Layout } from './layout';
import { labelOf } from './drawingFile';
import styles from './OwnNetwork.module.css';
import { useScrolled } from './useScrolled';

const SCALES = [0.25, 0.5, 0.75, 1, 1.5, 2] as const;
/** Drawn beyond the window, in CSS pixels. */
const BESIDE = 200;

export interface DrawingProps {
  readonly layout: Layout;
  readonly nodes: readonly NodeReport[];
  readonly chosen: number | null;
}

export function Drawing({ layout, nodes, chosen }: DrawingProps): ReactNode {
  const text = useText();
  const scrolling = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(SCALES.indexOf(1));
  const scale = SCALES[zoom]!;
  const { left, top, width, height } = useScrolled(scrolling, 100);
  const seen = within(layout, {
    left: (left - BESIDE) / scale,
    right: (left + width + BESIDE) / scale,
    top: (top - BESIDE) / scale,
    bottom: (top + height + BESIDE) / scale,
  });

  useEffect(() => {
    const view = scrolling.current;
    const node = chosen === null ? undefined : layout.nodes[chosen + 1];
    if (!view || !node) return;
    const [x, y] = [node.x * scale, node.y * scale];
    if (y < view.scrollTop || y > view.scrollTop + view.clientHeight - NODE.height)
      view.scrollTo({ top: y - view.clientHeight / 2, left: x - view.clientWidth / 2 + NODE.width / 2 });
  }, [chosen, layout, scale]);

  return (
    <div className={styles.drawing}>
      <div className={styles.zoom}>
        <Button small aria-label={text('ownNetwork.zoomOut')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          −
        </Button>
        <Button
          small
          aria-label={text('ownNetwork.zoomIn')}
          disabled={zoom === SCALES.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div
        ref={scrolling}
        className={styles.scrolling}
        tabIndex={0}
        role="group"
        aria-label={text('ownNetwork.drawing')}
      >
        <svg
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-hidden="true"
        >
          {seen.edges.map((edge) => (
            <path key={`${edge.from.node} ${edge.to.node}`} className={styles.edge} d={edgePath(edge)} />
          ))}
          {seen.nodes.map(({ node, x, y }) => {
            const report = nodes[node];
            return (
              <g
                key={node}
                className={styles.node}
                data-chosen={node === chosen}
                data-learned={(report?.parameters ?? 0) > 0}
                data-border={report?.isBorder ?? false}
                transform={`translate(${x} ${y})`}
                onClick={() => chooseNode(node < 0 ? null : node)}
              >
                <rect width={NODE.width} height={NODE.height} rx={5} />
                <text x={NODE.width / 2} y={16}>
                  {report ? labelOf(report) : text('ownNetwork.image')}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}
