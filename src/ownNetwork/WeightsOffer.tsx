/** Weights that came without a network: what would go where in the one that is open, for the person to agree to. */
import { useCallback, useState, type ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import type { Network, PlacedBlock } from '../network';
import { reporting } from '../store/actions/session';
import {
  MOST_NAMES,
  offersFor,
  takeWeights,
  turnOf,
  type Fit,
  type Framework,
  type KernelAxis,
  type Misfit,
  type Offer,
  type TensorHead,
} from '../store/actions/takeWeights';
import { useAnswer } from '../store/actions/useAnswer';
import { leaveWeights } from '../store/actions/weightsAlone';
import type { WeightsAlone } from '../store/state/ownNetwork';
import type { WeightsOffers } from '../worker/fileProtocol';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import styles from './OwnNetwork.module.css';
import { sizesOf } from './rows';

const NAMES: Readonly<Record<Framework, string>> = { pytorch: 'PyTorch', keras: 'Keras' };

export function WeightsOffer({ weights }: { readonly weights: WeightsAlone }): ReactNode {
  const text = useText();
  const network = useStore(({ shown }) => shown.network);
  const { file } = weights;
  const { answer, failed } = useAnswer(
    useCallback(async () => ({ network, weights, ...(await offersFor(weights, network)) }), [network, weights]),
  );
  const [asked, setAsked] = useState<Framework | null>(null);
  if (failed)
    return (
      <p role="alert" className={styles.refused}>
        {text('weightsOffer.gone', { file })}
      </p>
    );
  if (answer?.network !== network || answer.weights !== weights) return null;
  const { offers, names, tensors } = answer;
  if ('block' in offers)
    return (
      <p role="alert" className={styles.refused}>
        {misfitSentence(offers, file, network, text)}
      </p>
    );
  const offer = offers.find(({ framework }) => framework === asked) ?? offers[0]!;
  return (
    <section className={styles.offer} aria-label={text('weightsOffer.title')}>
      <p>{text('weightsOffer.explain', { file, network: network.spec.name })}</p>
      {offers.length > 1 && (
        <div className={styles.head}>
          <Segmented
            small
            label={text('weightsOffer.layout')}
            options={offers.map(({ framework }) => ({ value: framework, label: NAMES[framework] }))}
            value={offer.framework}
            onChange={setAsked}
          />
          <span>{text('weightsOffer.askLayout')}</span>
        </div>
      )}
      <Places weights={weights} network={network} offer={offer} names={names} tensors={tensors} />
    </section>
  );
}

const blockName = (network: Network, { layer, role }: PlacedBlock, text: Text): string =>
  text(`weightsOffer.${role}`, { layer: network.layers[layer]!.name });

function misfitSentence({ block, shapes }: Misfit, file: string, network: Network, text: Text): string {
  const values = { file, network: network.spec.name, block: blockName(network, block, text) };
  const { pytorch, keras } = shapes;
  return pytorch && keras
    ? text('weightsOffer.misfit', { ...values, pytorch: sizesOf(pytorch), keras: sizesOf(keras) })
    : text('weightsOffer.nowhereElse', values);
}

interface PlacesProps extends Pick<WeightsOffers, 'names' | 'tensors'> {
  readonly weights: WeightsAlone;
  readonly network: Network;
  readonly offer: Offer;
}

function Places({ weights, network, offer: { framework, fits }, names, tensors }: PlacesProps): ReactNode {
  const text = useText();
  /** By the names of blocks and tensors, so that a choice holds as long as it can: null is none. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const agreed = new Map(
    fits.map(({ block, tensors: fitting, guess }) => {
      const name = chosen.get(block.name);
      return [block.name, name === null ? null : (fitting.find((one) => one.name === name) ?? guess)] as const;
    }),
  );
  const used = [...agreed.values()].filter((tensor) => tensor !== null);
  const usedNames = used.map(({ name }) => name);
  const twice = usedNames.find((name, at) => usedNames.indexOf(name) !== at);
  const unused = names.filter((name) => !usedNames.includes(name));
  const unusedCount = tensors - new Set(usedNames).size;
  return (
    <>
      <div className={styles.scrolling}>
        <table className={styles.table} aria-label={text('weightsOffer.table')}>
          <thead>
            <tr>
              {(['layer', 'tensor', 'shape', 'turned'] as const).map((column) => (
                <th key={column} scope="col">
                  {text(`weightsOffer.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fits.map((fit) => (
              <Row
                key={fit.block.name}
                network={network}
                framework={framework}
                fit={fit}
                tensor={agreed.get(fit.block.name) ?? null}
                onChoose={(name) => setChosen(new Map(chosen).set(fit.block.name, name))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {!fits.every(({ certain }) => certain) && text('weightsOffer.ask')}{' '}
        {used.some(({ type }) => type === 'F64') && text('weightsOffer.rounded')}{' '}
        {unusedCount > 0 && text('weightsOffer.unused', { names: listed(unused, unusedCount, text) })}
      </p>
      <div className={styles.head}>
        <Button
          weight="strong"
          disabled={twice !== undefined}
          onClick={() => {
            const byName = new Map([...agreed].map(([block, tensor]) => [block, tensor && tensor.name] as const));
            void reporting(takeWeights(weights, network, framework, byName));
          }}
        >
          {text('weightsOffer.take')}
        </Button>
        <Button onClick={leaveWeights}>{text('weightsOffer.leave')}</Button>
        <span role="status">{twice !== undefined && text('weightsOffer.twice', { name: twice })}</span>
      </div>
    </>
  );
}

function listed(names: readonly string[], count: number, text: Text): string {
  const some = names.slice(0, MOST_NAMES).join(', ');
  const more = count - MOST_NAMES;
  return more > 0 ? text('weightsOffer.more', { names: some, more }) : some;
}

interface RowProps {
  readonly network: Network;
  readonly framework: Framework;
  readonly fit: Fit;
  readonly tensor: TensorHead | null;
  readonly onChoose: (name: string | null) => void;
}

function Row({ network, framework, fit: { block, tensors, certain }, tensor, onChoose }: RowProps): ReactNode {
  const text = useText();
  const name = blockName(network, block, text);
  const turn = turnOf(network, block, framework);
  const order = (axes: readonly KernelAxis[]): string =>
    axes.map((axis) => text(`weightsOffer.axis.${axis}`)).join(', ');
  const none = { value: null, label: text('weightsOffer.none') };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {certain ? (
          (tensor?.name ?? none.label)
        ) : (
          <Select
            label={text('weightsOffer.tensorFor', { block: name })}
            labelHidden
            options={[
              ...(block.role === 'bias' ? [none] : []),
              ...tensors.map((one) => ({ value: one.name, label: one.name })),
            ]}
            value={tensor?.name ?? null}
            onChange={onChoose}
          />
        )}
      </td>
      <td>
        {tensor && sizesOf(tensor.shape)} {tensor && <span className={styles.kind}>{tensor.type}</span>}
      </td>
      <td>{tensor && (turn ? `${order(turn.from)} → ${order(turn.to)}` : text('weightsOffer.asItIs'))}</td>
    </tr>
  );
}
