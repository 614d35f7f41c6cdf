/** What the panel is about: the pinned unit (or the one pointed at in the same map), and the numbers it is computed from. */
import { useMemo } from 'react';
import { activationsOf, blockOf, positionOf, type Layer, walkOf, type Walk } from '../../network';
import { unitInPinnedMap } from '../../store/actions/pin';
import { useStore } from '../../store/state/store';
import type { Operands } from '../arithmetic';
import { scalesOf, weightLimitOf, type Scales } from './scales';

const NONE = new Float32Array(0);

export interface Subject {
  readonly layerIndex: number;
  readonly layer: Layer;
  /** The layer whose values are the input; null where that is the drawing. */
  readonly below: Layer | null;
  readonly unit: number;
  readonly walk: Walk;
  readonly position: number;
  readonly operands: Operands;
  /** The engine's values of the walk's units, in its order. */
  readonly output: ArrayLike<number>;
  readonly scales: Scales;
}

export interface Learned extends Pick<Operands, 'weights' | 'bias'> {
  /** The value of full colour. */
  readonly weightLimit: number;
}

/** Weights (or fixed codes) and biases of a layer. Null while there are none yet, and for the input. */
export function useLearned(layerIndex: number): Learned | null {
  const network = useStore((state) => state.shown.network);
  const parameters = useStore((state) => state.shown.parameters);
  // While only the drawing changes, the weights are the same array, and nothing that follows from them is done again.
  return useMemo(() => {
    const layer = network.layers[layerIndex];
    if (!layer || !parameters) return null;
    const part = (role: 'weights' | 'bias'): Float32Array | null => {
      const block = blockOf(network, layerIndex, role);
      return block ? parameters.subarray(block.offset, block.offset + block.length) : null;
    };
    const weights = part('weights') ?? layer.fixedWeights ?? NONE;
    return { weights, bias: part('bias') ?? NONE, weightLimit: weightLimitOf(weights) };
  }, [network, layerIndex, parameters]);
}

/** Null where nothing is drawn, nothing has been computed yet, or a pixel of the input is pinned. */
export function useSubject(): Subject | null {
  const layerIndex = useStore((state) => state.pinned.layer);
  const unit = useStore(unitInPinnedMap);
  const network = useStore((state) => state.shown.network);
  const look = useStore((state) => state.shown.look);
  const learned = useLearned(layerIndex);

  const operands = useMemo((): Operands | null => {
    if (!learned || !look?.input || !look.activations) return null;
    const { weights, bias } = learned;
    const input = layerIndex === 0 ? look.input : activationsOf(network, look.activations, layerIndex - 1);
    return { input, weights, bias };
  }, [network, layerIndex, look, learned]);

  const scales = useMemo((): Scales | null => {
    if (!operands || !learned || !look?.activations) return null;
    const { white = 0, ink = 1 } = network.spec.input;
    return scalesOf({
      layer: network.layers[layerIndex]!,
      paper: layerIndex === 0 ? { white, ink } : null,
      below: network.layers[layerIndex - 1] ?? null,
      input: operands.input,
      output: activationsOf(network, look.activations, layerIndex),
      weightLimit: learned.weightLimit,
    });
  }, [network, layerIndex, look, operands, learned]);

  // The walk changes with the map, not with the position in it.
  const layer = network.layers[layerIndex];
  const channel = layer ? positionOf(layer.output, unit).channel : 0;
  const walk = useMemo(() => (layer ? walkOf(layer.output, channel) : null), [layer, channel]);
  const output = useMemo(() => {
    if (!look?.activations || !walk) return null;
    const values = activationsOf(network, look.activations, layerIndex);
    return Float32Array.from(walk.units, (at) => values[at]!);
  }, [network, look, layerIndex, walk]);

  if (!layer || !operands || !scales || !walk || !output) return null;
  const below = network.layers[layerIndex - 1] ?? null;
  return { layerIndex, layer, below, unit, walk, position: walk.indexOf(unit), operands, output, scales };
}
