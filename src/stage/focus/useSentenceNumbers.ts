/** The numbers that the sentence is made with, of the layer that it tells of. */
import { useMemo } from 'react';
import { isUndistorted } from '../../digits/distort';
import { useText } from '../../i18n';
import {
  areProbabilities,
  classNameOf,
  copiesOf,
  countsByConnectivity,
  deviations,
  fieldOfLayer,
  parametersOf,
  predictedClass,
  spreadOf,
  units,
} from '../../network';
import { useFirstMinute } from '../../store/actions/firstMinute';
import { valuesOf } from '../../store/actions/pin';
import { unitName } from '../../store/actions/unitNames';
import { useStore } from '../../store/state/store';
import { measured, percentOf } from '../../ui/measured';
import { layerName } from '../names';
import { valueText } from '../numbers';
import { useRested } from '../useRested';
import { numbersOf } from './aspect';
import { distance, stillCopies, unitsBefore, unitsOnInk } from './moved';
import type { Numbers } from './sentence';
import { focusedMap, focusOn, weightsIn } from './subject';
import { hasCopies, layerToldOf, reconnectedIn } from './toldOf';

/** A sentence that changes with every frame cannot be read. Milliseconds. */
const PAUSE = 60;
const LONGEST = 250;

export function useSentenceNumbers(): Numbers {
  const text = useText();
  const moment = useStore((state) => state.shown);
  const distortion = useStore((state) => state.distortion);
  // The answer to a drawing that is moved comes a little later than the move.
  const { shown, seenAt } = useRested(
    useMemo(() => ({ shown: moment, seenAt: distortion }), [moment, distortion]),
    PAUSE,
    LONGEST,
  );
  const begun = useStore((state) => state.begun);
  const begunAs = useStore((state) => state.begunAs);
  const happened = useStore((state) => state.happened);
  const pinned = useStore((state) => state.pinned);
  const ties = useFirstMinute(({ scene }) => scene === 'ties');
  const { network, parameters, look } = shown;
  // The pin may be of a network that has been opened since.
  const at = pinned.layer < network.layers.length ? pinned : { layer: 0, unit: 0 };
  const [focused, focusedOne] = focusedMap({ pinned: at, shown });
  const index = layerToldOf(network.layers, focused, happened);
  const map = index === focused ? Math.min(focusedOne, network.layers[focused]!.output.channels - 1) : 0;

  const focus = useMemo(() => focusOn(network, index, map, 0), [network, index, map]);
  const copies = useMemo(() => (focus.untied ? copiesOf(focus.layer, map) : null), [focus, map]);
  const apart = useMemo(() => {
    const weights = weightsIn(network, index, parameters);
    const moved = numbersOf({ network, parameters }, begun, index, 'moved', null);
    // Reckoned where it is told: hundreds of copies are many to go through while they train.
    const inked = ties && focus.untied && index === 0 && look?.input ? unitsOnInk(focus, look.input) : [];
    const from = unitsBefore(focus, inked, seenAt.rows, seenAt.columns);
    return {
      far: moved ? distance(focus, moved, inked) / distance(focus, moved, from) : NaN,
      spread: copies && weights ? spreadOf([deviations(copies, weights)]) : 0,
      still: focus.untied && moved ? stillCopies(focus, moved) : 0,
    };
  }, [network, index, parameters, begun, focus, copies, look, seenAt, ties]);
  const shared = useMemo(() => countsByConnectivity(focus.layer).shared.parameters, [focus]);

  const small = (value: number): string => measured(text, value, { maximumSignificantDigits: 2 });
  const scores = look?.scores ?? null;
  const digit = scores && predictedClass(scores);
  const [rows, columns] = fieldOfLayer(network, Math.max(0, at.layer));
  const { white = 0 } = network.spec.input;
  const named = {
    name: layerName(text, network, at.layer),
    output: at.layer < 0 ? network.input : network.layers[at.layer]!.output,
  };
  const value = at.layer < 0 ? null : (valuesOf(shown, at.layer)?.[at.unit] ?? null);
  return {
    network: network.spec.name,
    layers: network.layers.length,
    parameters: network.parameterCount,
    start: begunAs === 'trained' || shown.step > 0 ? 'learned' : begunAs ? 'drawn' : 'elsewhere',
    layer: focus.layer.name,
    learned: parametersOf(focus.layer),
    shared,
    untied: focus.untied,
    several: hasCopies(focus.layer),
    reconnected: reconnectedIn(happened)[index] ?? null,
    taps: focus.kernel.cells * focus.kernel.slices,
    places: focus.walk.count,
    inputs: units(focus.layer.input),
    steps: begun?.network === network ? shown.step - begun.steps[index]! : 0,
    // White paper gives no gradient where it counts as 0, and to the first layer alone.
    still: index === 0 && white === 0 ? apart.still : null,
    spread: small(apart.spread),
    far: apart.far,
    answered: scores !== null,
    digit: digit === null ? null : classNameOf(network.spec, digit),
    probability:
      areProbabilities(network.spec.loss) && scores && digit !== null ? percentOf(text, scores[digit]!) : null,
    unit: unitName(text, named, at.unit),
    value: at.layer < 0 ? null : value === null ? '–' : valueText(text, value),
    height: rows.size,
    width: columns.size,
    distorted: !isUndistorted(distortion),
    rows: distortion.rows,
    columns: distortion.columns,
  };
}
