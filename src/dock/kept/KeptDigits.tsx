/** The digits that the person kept: each can be given another class, put on the paper, or taken out; all together go into files. */
import { useMemo, useState, type ReactNode } from 'react';
import { writeIdxImages, writeIdxLabels } from '../../digits/idx';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { useText } from '../../i18n';
import { loadDrawing } from '../../store/actions/drawing';
import { drawingOf } from '../../store/actions/keptDigits';
import { saveKept } from '../../store/actions/keptFiles';
import { relabelKept, removeKept, reporting, storedSize } from '../../store/actions/session';
import { useAnswer } from '../../store/actions/useAnswer';
import type { KeptDigit } from '../../store/state/state';
import { useStore } from '../../store/state/store';
import { Button, CloseButton } from '../../ui/Button';
import { saveBlob, saveBytes } from '../../ui/saveFile';
import { Select } from '../../ui/Select';
import { Thumbnail } from '../DigitGrid';
import { Import } from '../files/Import';
import { lookAtPaper, showOnPaper } from '../ontoPaper';
import styles from './KeptDigits.module.css';
import layout from '../../ui/Layout.module.css';

const CLASSES = Array.from({ length: 10 }, (_, label) => ({ value: label, label: String(label) }));

/** Digits shown together. */
const WINDOW = 50;

export function KeptDigits(): ReactNode {
  const text = useText();
  const kept = useStore((state) => state.kept);
  const [wanted, setFrom] = useState(0);
  // The last of a window may have been removed.
  const from = Math.min(wanted, Math.floor(Math.max(0, kept.length - 1) / WINDOW) * WINDOW);
  const shown = kept.slice(from, from + WINDOW);
  return (
    <div className={layout.sections}>
      <div className={layout.tools}>
        <SaveStrokes disabled={kept.length === 0} />
        <Button small disabled={kept.length === 0} onClick={() => saveIdx(kept)}>
          {text('digits.kept.saveIdx')}
        </Button>
        <Import label={text('digits.kept.open')} />
        <StoredSize />
      </div>
      {kept.length === 0 ? (
        <p className={`${layout.note} ${styles.none}`}>{text('dock.kept.none')}</p>
      ) : (
        <ul className={styles.kept}>
          {shown.map((digit, i) => (
            <Kept key={digit.id} digit={digit} place={from + i + 1} />
          ))}
        </ul>
      )}
      {kept.length > WINDOW && (
        <div className={layout.tools}>
          <Button small disabled={from === 0} onClick={() => setFrom(from - WINDOW)}>
            {text('digits.previous')}
          </Button>
          <Button small disabled={from + WINDOW >= kept.length} onClick={() => setFrom(from + WINDOW)}>
            {text('digits.next')}
          </Button>
          <span role="status" className={layout.note}>
            {text('digits.kept.window', { from: from + 1, to: from + shown.length, count: kept.length })}
          </span>
        </div>
      )}
    </div>
  );
}

function Kept({ digit, place }: { readonly digit: KeptDigit; readonly place: number }): ReactNode {
  const text = useText();
  const show = async (): Promise<void> => {
    const drawing = await drawingOf(digit);
    if (drawing.length === 0) showOnPaper(digit.image);
    else {
      loadDrawing(drawing);
      lookAtPaper();
    }
  };
  return (
    <li>
      <button
        type="button"
        className={styles.picture}
        aria-label={text('digits.kept.show', { place })}
        onClick={() => void show()}
      >
        <Thumbnail image={digit.image} />
      </button>
      <Select
        labelHidden
        label={text('dock.kept.label', { place })}
        options={CLASSES}
        value={digit.label}
        onChange={(label) => void relabelKept(digit.id, label)}
      />
      <CloseButton named={text('dock.kept.remove', { place })} onClick={() => void removeKept(digit.id)} />
    </li>
  );
}

/** Says how far it is: many drawings take some seconds to write. */
function SaveStrokes({ disabled }: { readonly disabled: boolean }): ReactNode {
  const text = useText();
  const [share, setShare] = useState<number | null>(null);
  const save = async (): Promise<void> => {
    setShare(0);
    await reporting(saveKept(setShare).then((file) => saveBlob('receptive-digits.json', file)));
    setShare(null);
  };
  return (
    <>
      <Button small disabled={disabled || share !== null} onClick={() => void save()}>
        {text('digits.kept.saveStrokes')}
      </Button>
      {share !== null && <progress aria-label={text('digits.kept.saveStrokes')} value={share} />}
    </>
  );
}

/** How much room the digits and the network take in this browser, and whether it has promised to keep them. */
function StoredSize(): ReactNode {
  const text = useText();
  const kept = useStore((state) => state.kept);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is stored grows and shrinks with the digits
  const question = useMemo(() => () => storedSize(), [kept]);
  const { answer: stored } = useAnswer(question);
  if (!stored) return <p className={layout.note}>{text('digits.kept.sizeUnknown')}</p>;
  return (
    <p className={layout.note}>
      {text(stored.persistent ? 'digits.kept.size.persistent' : 'digits.kept.size', {
        megabytes: text.number(stored.bytes / 1e6, { maximumFractionDigits: 1 }),
        free: text.number((stored.quota - stored.bytes) / 1e6, { maximumSignificantDigits: 2 }),
      })}
    </p>
  );
}

/** Two files, as MNIST comes, by the other spelling of its names. */
function saveIdx(kept: readonly KeptDigit[]): void {
  const images = new Uint8Array(kept.length * IMAGE_PIXELS);
  kept.forEach(({ image }, n) => images.set(image, n * IMAGE_PIXELS));
  const labels = Uint8Array.from(kept, ({ label }) => label);
  saveBytes({ name: 'receptive-images.idx3-ubyte', bytes: writeIdxImages(images) });
  saveBytes({ name: 'receptive-labels.idx1-ubyte', bytes: writeIdxLabels(labels) });
}
