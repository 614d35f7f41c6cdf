/** Whether the network runs on the paper; if it does, how it takes the image is asked first, with a guess. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { buildNetwork } from '../network';
import { guessFor, isScale, scaledChain } from '../store/actions/imageScale';
import { onnxSentence } from '../store/actions/onnxSentence';
import { runOwn } from '../store/actions/ownNetwork';
import { reporting } from '../store/actions/session';
import type { OwnNetwork } from '../store/state/ownNetwork';
import { Button } from '../ui/Button';
import field from '../ui/Field.module.css';
import { measured } from '../ui/measured';
import type { Chain } from '../worker/fileProtocol';
import styles from './OwnNetwork.module.css';

export function Running({ chain }: { readonly chain: OwnNetwork['chain'] }): ReactNode {
  const text = useText();
  if ('problem' in chain)
    return <p className={styles.run}>{text('ownNetwork.run.not', { why: onnxSentence(chain.problem, text) })}</p>;
  return <Run chain={chain} />;
}

const FIELDS = ['mean', 'deviation', 'classes'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;

function Run({ chain }: { readonly chain: Chain }): ReactNode {
  const text = useText();
  const { channels } = chain.spec.input;
  const classes = useMemo(() => buildNetwork(chain.spec).classes, [chain]);
  const [guess] = useState(() => guessFor(chain));
  const [typed, setTyped] = useState<Typed>({
    mean: guess.mean.join(', '),
    deviation: guess.deviation.join(', '),
    classes: '',
  });
  const [inkIsLight, setInkIsLight] = useState(guess.inkIsLight);
  const [running, setRunning] = useState<Chain['spec']['input'] | null>(null);
  const scale = { mean: numbersIn(typed.mean), deviation: numbersIn(typed.deviation), inkIsLight };
  const names = partsOf(typed.classes);
  const scales = isScale(scale, channels);
  const named = names.length === 0 || names.length === classes;
  const run = async (): Promise<void> => {
    await runOwn(chain, scale, names);
    setRunning(scaledChain(chain, scale).spec.input);
  };
  const wrong = !scales
    ? text('ownNetwork.run.wrong', { channels })
    : !named
      ? text('ownNetwork.run.names', { names: names.length, classes })
      : null;
  const number = (value: number): string => measured(text, value);
  return (
    <div className={styles.run}>
      <span>{text('ownNetwork.run.explain')}</span>
      {FIELDS.map((name) => (
        <label key={name}>
          {text(`ownNetwork.run.${name}`, { classes })}
          <input
            className={`${field.field} ${name === 'classes' ? styles.names : channels > 1 ? styles.numbers : styles.number}`}
            inputMode={name === 'classes' || channels > 1 ? 'text' : 'decimal'}
            value={typed[name]}
            aria-invalid={name === 'classes' ? !named : !scales}
            {...(name === 'classes' && { placeholder: '0, 1, 2 …' })}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        </label>
      ))}
      <label>
        <input type="checkbox" checked={inkIsLight} onChange={({ target }) => setInkIsLight(target.checked)} />
        {text('ownNetwork.run.inkIsLight')}
      </label>
      <Button small weight="strong" disabled={wrong !== null} onClick={() => void reporting(run())}>
        {text('ownNetwork.run')}
      </Button>
      <span role="status">
        {wrong ??
          (running
            ? text('ownNetwork.run.done', {
                white: number(running.white ?? 0),
                ink: number(running.ink ?? 1),
                enlarged: running.enlarged ? 'yes' : 'no',
                height: running.height,
                width: running.width,
                colours: channels > 1 ? 'yes' : 'no',
              })
            : '')}
      </span>
    </div>
  );
}

const partsOf = (typed: string): readonly string[] =>
  typed.trim() === '' ? [] : typed.split(/[,，\n]/).map((part) => part.trim());

const numbersIn = (typed: string): readonly number[] =>
  partsOf(typed).map((part) => (part === '' ? NaN : Number(part)));
