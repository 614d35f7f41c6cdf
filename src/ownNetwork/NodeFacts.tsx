/** All that is known of the chosen node. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import type { NodeReport } from '../worker/fileProtocol';
import styles from './OwnNetwork.module.css';

export function NodeFacts({ node }: { readonly node: NodeReport | undefined }): ReactNode {
  const text = useText();
  if (!node) return <p className={styles.facts}>{text('ownNetwork.choose')}</p>;
  const [field] = node.fields;
  const pixel = (at: number): string => text.number(at, { maximumFractionDigits: 3 }).replace('-', '−');
  const facts: readonly (readonly [string, string])[] = [
    [text('ownNetwork.fact.connections'), text.number(node.connections)],
    [text('ownNetwork.fact.multiplications'), text.number(node.multiplications)],
    [text('ownNetwork.fact.bytes'), `${text.number(node.parameterBytes)}, ${text.number(node.valueBytes)}`],
    ...(node.local > 0
      ? ([
          [text('ownNetwork.fact.local'), text.number(node.local)],
          [text('ownNetwork.fact.full'), text.number(node.full)],
        ] as const)
      : []),
  ];
  return (
    <section className={styles.facts} aria-label={text('ownNetwork.facts', { name: node.name })}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {field && (
        <p>
          {text('ownNetwork.fact.box', {
            first: pixel(-field.padding),
            last: pixel(2 * field.centre + field.padding),
            centre: pixel(field.centre),
            stride: pixel(field.stride),
          })}{' '}
          {field.smallest !== field.size &&
            text('ownNetwork.fact.paths', { smallest: pixel(field.smallest), size: pixel(field.size) })}{' '}
          {!field.aligned && text('ownNetwork.unaligned.explain')} {field.holes && text('ownNetwork.fact.holes')}{' '}
          {!node.hasPlaces && text('ownNetwork.fact.noPlaces')} {node.isBorder && text('ownNetwork.fact.border')}
        </p>
      )}
    </section>
  );
}
