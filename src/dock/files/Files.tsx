/** What comes in and what goes out: digits and MNIST, the network with its weights, its maps and its numbers. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { onnxFile, weightsFile, type ModelFile } from '../../store/actions/modelFiles';
import { openNetworkFile } from '../../store/actions/networkFiles';
import { reporting } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { usePalette } from '../../ui/palette';
import { saveBytes, saveTable } from '../../ui/saveFile';
import styles from './Files.module.css';
import { Import } from './Import';
import { saveMaps } from './mapsPicture';
import { MnistDownload } from './MnistDownload';
import { activationRows, layerRows } from './networkTables';
import layout from '../../ui/Layout.module.css';

const save = async (file: Promise<ModelFile>): Promise<void> => saveBytes(await file);

export function Files(): ReactNode {
  const text = useText();
  const palette = usePalette();
  const network = useStore((state) => state.shown.network);
  const ready = useStore((state) => state.shown.parameters !== null);
  const drawn = useStore((state) => state.shown.look?.activations != null);
  const activations = (): Float32Array => useStore.getState().shown.look!.activations!;
  return (
    <div className={styles.files}>
      <section className={styles.section}>
        <h3>{text('digits.in')}</h3>
        <div className={layout.row}>
          <Import label={text('digits.in.open')} />
        </div>
        <p>{text('digits.in.explain')}</p>
      </section>
      <MnistDownload />
      <section className={styles.section}>
        <h3>{text('shell.place.ownNetwork')}</h3>
        <div className={layout.row}>
          <FileButton
            label={text('ownNetwork.open')}
            accept=".onnx,.safetensors"
            onFiles={([file]) => void reporting(openNetworkFile(file!))}
          />
        </div>
        <p>{text('ownNetwork.explain')}</p>
      </section>
      <section className={styles.section}>
        <h3>{text('digits.out')}</h3>
        <div className={layout.row}>
          <Button small disabled={!ready} onClick={() => void reporting(save(weightsFile()))}>
            {text('digits.out.safetensors')}
          </Button>
          <Button small disabled={!ready} onClick={() => void reporting(save(onnxFile()))}>
            {text('digits.out.onnx')}
          </Button>
        </div>
        <p>{text('digits.out.explain')}</p>
      </section>
      <section className={styles.section}>
        <h3>{text('digits.out.maps')}</h3>
        <div className={layout.row}>
          <Button small disabled={!drawn} onClick={() => void reporting(saveMaps(network, activations(), palette))}>
            {text('digits.out.mapsPng')}
          </Button>
          <Button
            small
            disabled={!drawn}
            onClick={() => saveTable('activations.csv', activationRows(network, activations()))}
          >
            {text('digits.out.activations')}
          </Button>
          <Button small onClick={() => saveTable('layers.csv', layerRows(network))}>
            {text('digits.out.layers')}
          </Button>
        </div>
        <p>{text('digits.out.maps.explain')}</p>
      </section>
    </div>
  );
}
