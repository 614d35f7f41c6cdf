/** The pane of one's own network: its file is opened here, and what it is stands below, as a table and as a drawing. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { openNetworkFile } from '../store/actions/networkFiles';
import { measureOver } from '../store/actions/ownNetwork';
import { onnxSentence } from '../store/actions/onnxSentence';
import { reporting } from '../store/actions/session';
import { openPane } from '../store/actions/view';
import { useOwnNetwork, type OwnNetwork as Opened } from '../store/state/ownNetwork';
import { Button } from '../ui/Button';
import field from '../ui/Field.module.css';
import { FileButton } from '../ui/FileButton';
import { NumberField } from '../ui/NumberField';
import { Pane } from '../ui/Pane';
import { Drawing } from './Drawing';
import { layoutOf } from './layout';
import { NodeFacts } from './NodeFacts';
import { NodeTable } from './NodeTable';
import styles from './OwnNetwork.module.css';
import { Running } from './Running';
import { saveDrawing, saveNodes } from './saving';
import { WeightsOffer } from './WeightsOffer';

/** Of an image that a network is measured over. */
const LARGEST_IMAGE = 16_384;

export function OwnNetwork(): ReactNode {
  const text = useText();
  const { opened, weights, reading, refused } = useOwnNetwork();
  return (
    <Pane title={text('shell.place.ownNetwork')} closeLabel={text('ownNetwork.close')} onClose={() => openPane(null)}>
      <div className={styles.body} aria-busy={reading}>
        <div className={styles.head}>
          <FileButton
            label={text('ownNetwork.open')}
            accept=".onnx,.safetensors"
            onFiles={([file]) => void reporting(openNetworkFile(file!))}
          />
          {opened && !weights && <strong className={styles.file}>{opened.file}</strong>}
          {(reading || (!opened && !weights)) && (
            <span className={styles.explain}>{text(reading ? 'ownNetwork.reading' : 'ownNetwork.explain')}</span>
          )}
        </div>
        {refused && (
          <p role="alert" className={styles.refused}>
            {text('ownNetwork.refused', { file: refused.file, why: onnxSentence(refused.problem, text) })}{' '}
            {opened && text('ownNetwork.kept')}
          </p>
        )}
        {weights ? (
          <WeightsOffer weights={weights} />
        ) : (
          opened && (
            <>
              <Running key={opened.file} chain={opened.chain} />
              <Measured opened={opened} />
            </>
          )
        )}
      </div>
    </Pane>
  );
}

function Measured({ opened: { file, report } }: { readonly opened: Opened }): ReactNode {
  const text = useText();
  const chosen = useOwnNetwork((state) => state.chosen);
  const { nodes, size } = report;
  const layout = useMemo(() => layoutOf(nodes), [nodes]);
  const borders = nodes.filter(({ isBorder }) => isBorder).length;
  const name = file.replace(/\.onnx$/i, '');
  return (
    <>
      <div className={styles.head}>
        {size.length > 0 && (
          <label className={styles.size}>
            {text(size.length === 1 ? 'ownNetwork.length' : 'ownNetwork.size')}
            {size.map((places, axis) => (
              <NumberField
                // oxlint-disable-next-line react/no-array-index-key -- an axis is its number
                key={axis}
                label={`${text(size.length === 1 ? 'ownNetwork.length' : 'ownNetwork.size')} ${axis + 1}`}
                className={`${field.field} ${styles.number}`}
                min={1}
                max={LARGEST_IMAGE}
                value={places}
                whenLeft
                onChange={(value) => void reporting(measureOver(size.with(axis, value)))}
              />
            ))}
          </label>
        )}
        <output className={styles.summary}>
          {text('ownNetwork.summary', {
            nodes: nodes.length,
            parameters: text.number(report.parameters),
            multiplications: text.number(report.multiplications),
          })}{' '}
          {text('ownNetwork.used', { borders, from: text.number(report.usedFrom) })}
        </output>
        <span className={styles.save} role="group" aria-label={text('figures.save')}>
          <Button small onClick={() => void reporting(saveNodes(name, report))}>
            CSV
          </Button>
          <Button small onClick={() => void reporting(saveDrawing(name, layout, nodes, text('ownNetwork.image')))}>
            SVG
          </Button>
        </span>
      </div>
      <div className={styles.views}>
        <NodeTable key={file} nodes={nodes} chosen={chosen} />
        <Drawing key={`${file} drawing`} layout={layout} nodes={nodes} chosen={chosen} />
      </div>
      <NodeFacts node={chosen === null ? undefined : nodes[chosen]} />
    </>
  );
}
