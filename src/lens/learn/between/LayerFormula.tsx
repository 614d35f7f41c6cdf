/** The count of the pinned C layer as a mixture, with its numbers put in; of the first one where none is pinned. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { betweenLocalAndShared, layersOf, mixedLayersOf, parametersOf, type NetworkSpec } from '../../../network';
import { useStore } from '../../../store/state/store';
import layout from '../../../ui/Layout.module.css';

/** `spec` is the plain network. */
export function LayerFormula({ spec, rank }: { readonly spec: NetworkSpec; readonly rank: number }): ReactNode {
  const text = useText();
  const pinnedName = useStore((state) => state.shown.network.layers[state.pinned.layer]?.name);
  const between = betweenLocalAndShared(spec, rank);
  const layers = layersOf(between);
  const found = mixedLayersOf(between);
  const own =
    found.find(({ name, kernels }) => pinnedName === name || pinnedName === layers[kernels]!.name) ?? found[0];
  if (!own) return null;
  const [kernels, mixing] = [layers[own.kernels]!, layers[own.kernels + 1]!];
  const { height, width, channels } = mixing.output;
  return (
    <p className={layout.formula}>
      {text('between.layerCount', {
        layer: own.name,
        rank,
        maps: channels,
        taps: text.number(kernels.weights!.length / kernels.output.channels, { maximumFractionDigits: 1 }),
        places: height * width,
        kernels: parametersOf(kernels),
        mixing: parametersOf(mixing),
      })}
    </p>
  );
}
