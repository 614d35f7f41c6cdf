/** The network's parameters against the rank, between those of shared and those of local weights. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { betweenLocalAndShared, parameterCountOf, withConnectivity, type NetworkSpec } from '../../../network';
import { LineChart } from '../../../ui/LineChart';
import layout from '../../../ui/Layout.module.css';

export const MOST_RANK = 16;

const RANKS = Array.from({ length: MOST_RANK }, (_, r) => r + 1);

/** `spec` is the plain network. */
export function CountCurve({ spec, rank }: { readonly spec: NetworkSpec; readonly rank: number }): ReactNode {
  const text = useText();
  const counts = useMemo(
    () => ({
      mixture: RANKS.map((r) => parameterCountOf(betweenLocalAndShared(spec, r))),
      shared: parameterCountOf(withConnectivity(spec, 'shared')),
      local: parameterCountOf(withConnectivity(spec, 'local')),
    }),
    [spec],
  );
  const parameters = counts.mixture[rank - 1]!;
  const level = (count: number) => [
    { x: 1, y: count },
    { x: MOST_RANK, y: count },
  ];
  return (
    <>
      <LineChart
        label={text('between.chart')}
        series={[
          { name: text('between.local'), color: 'var(--local)', dashed: true, points: level(counts.local) },
          {
            name: text('between.mixture'),
            color: 'color-mix(in srgb, var(--local) 50%, var(--shared))',
            points: counts.mixture.map((count, index) => ({ x: RANKS[index]!, y: count })),
          },
          { name: text('common.shared'), color: 'var(--shared)', dashed: true, points: level(counts.shared) },
          { name: text('between.here', { rank }), color: 'var(--ink)', points: [{ x: rank, y: parameters }] },
        ]}
        xLabel="R"
        yLabel={text('between.parameters')}
        height={170}
      />
      <p role="status" aria-label={text('between.count')} className={layout.formula}>
        {text('between.total', { network: spec.name, rank, parameters, shared: counts.shared, local: counts.local })}
      </p>
    </>
  );
}
