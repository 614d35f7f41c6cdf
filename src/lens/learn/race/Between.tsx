/** Between local and shared: a dial of the rank, with the count of one layer and its formula. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { betweenLocalAndShared, buildNetwork, type NetworkSpec } from '../../../network';
import { Disclosure } from '../../../ui/Disclosure';
import { Slider } from '../../../ui/Slider';
import { parametersOfEntrant } from '../../entrants';
import styles from './Race.module.css';
import { MOST_RANK } from './settings';

export interface BetweenProps {
  readonly spec: NetworkSpec;
  readonly rank: number;
  readonly onChange: (rank: number) => void;
}

export function Between({ spec, rank, onChange }: BetweenProps): ReactNode {
  const text = useText();
  const network = buildNetwork(betweenLocalAndShared(spec, rank));
  const at = network.layers.findIndex(({ spec: layer }) => layer.kind === 'convolution');
  const [kernels, mixing] = [network.layers[at], network.layers[at + 1]];
  if (!kernels?.weights || !kernels.bias || !mixing?.weights || !mixing.bias) return null;
  const { height, width } = mixing.output;
  return (
    <Disclosure title={text('race.between')}>
      <p>{text('race.betweenSaid')}</p>
      <Slider
        label={text('race.rank')}
        min={1}
        max={MOST_RANK}
        step={1}
        value={rank}
        valueText={String(rank)}
        onChange={onChange}
      />
      <p className={styles.formula}>
        {text('race.betweenCount', {
          layer: mixing.name,
          rank,
          maps: mixing.output.channels,
          taps: kernels.weights.length / kernels.output.channels,
          kernels: text.number(kernels.weights.length + kernels.bias.length),
          places: height * width,
          mixing: text.number(mixing.weights.length + mixing.bias.length),
          total: text.number(kernels.weights.length + kernels.bias.length + mixing.weights.length + mixing.bias.length),
        })}
      </p>
      <p className={styles.quiet}>
        {text('race.betweenNetwork', {
          between: text.number(network.parameterCount),
          shared: text.number(parametersOfEntrant(spec, 'shared')!),
          local: text.number(parametersOfEntrant(spec, 'local')!),
        })}
      </p>
    </Disclosure>
  );
}
