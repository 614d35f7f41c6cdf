/** Whether the network runs on the paper; if it does, how it takes the image is asked first, with a guess. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { onnxSentence } from '../store/actions/onnxSentence';
import { runOwn } from '../store/actions/ownNetwork';
import { reporting } from '../store/actions/session';
import type { OwnNetwork } from '../store/state/ownNetwork';
import { Button } from '../ui/Button';
import type { Chain } from '../worker/protocol';
import styles from './OwnNetwork.module.css';

export function Running({ chain }: { readonly chain: OwnNetwork['chain'] }): ReactNode {
  const text = useText();
  if ('problem' in chain)
    return <p className={styles.run}>{text('ownNetwork.run.not', { why: onnxSentence(chain.problem, text) })}</p>;
  return <Run chain={chain} />;
}

/** Mean and deviation of MNIST's pixels, as PyTorch's examples take them off. */
const MNIST = { mean: '0.1307', deviation: '0.3081' } as const;

/** A file that scales its image itself takes 0 … 1 as it is. */
const guessFor = ({ spec: { input } }: Chain): { mean: string; deviation: string } =>
  input.white === 0 && input.ink === 1 ? MNIST : { mean: '0', deviation: '1' };

function Run({ chain }: { readonly chain: Chain }): ReactNode {
  const text = useText();
  const [typed, setTyped] = useState(() => guessFor(chain));
  const [inkIsLight, setInkIsLight] = useState(true);
  const [runs, setRuns] = useState(false);
  const [mean, deviation] = [numberIn(typed.mean), numberIn(typed.deviation)];
  const fits = mean !== null && deviation !== null && deviation > 0;
  const run = async (): Promise<void> => {
    await runOwn(chain, { mean: mean!, deviation: deviation!, inkIsLight });
    setRuns(true);
  };
  return (
    <div className={styles.run}>
      <span>{text('ownNetwork.run.explain')}</span>
      {(['mean', 'deviation'] as const).map((name) => (
        <label key={name}>
          {text(`ownNetwork.run.${name}`)}
          <input
            className={styles.number}
            inputMode="decimal"
            value={typed[name]}
            aria-invalid={!fits}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </label>
      ))}
      <label>
        <input type="checkbox" checked={inkIsLight} onChange={({ target }) => setInkIsLight(target.checked)} />
        {text('ownNetwork.run.inkIsLight')}
      </label>
      <Button small weight="strong" disabled={!fits} onClick={() => void reporting(run())}>
        {text('ownNetwork.run')}
      </Button>
      <span role="status">{!fits ? text('ownNetwork.run.wrong') : runs ? text('ownNetwork.run.done') : ''}</span>
    </div>
  );
}

function numberIn(typed: string): number | null {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isFinite(number) ? number : null;
}
