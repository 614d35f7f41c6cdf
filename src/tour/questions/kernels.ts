/** "Is one kernel used for every input channel?" One weight of one slice is changed by hand. */
import { changedWeights } from '../changes';
import { atC3 } from '../places';
import { pinnedLayer, type Question } from '../question';

export const kernels: Question = {
  name: 'kernels',
  title: 'slide.question.kernels',
  place: { ...atC3, lens: { tab: 'slide', section: 'unit' } },
  needs: ['lens', 'lens-slide'],
  guess: { kind: 'number', answer: ({ changed }) => Number(changed) },
  control: { role: 'group', name: 'shell.weights' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    const changed = new Set(changedWeights(now, before).map(({ map }) => map));
    if (!layer || changed.size === 0) return null;
    const [rows, columns] = layer.window.kernel;
    let weights = 0;
    layer.reads(now.pinned.unit, () => weights++);
    return {
      changed: changed.size,
      maps: weights / (rows * columns),
      cells: rows * columns,
      weights,
      layer: layer.name,
    };
  },
};
