/** "Is the receptive field the kernel's size? How do three 3×3 see 7×7?" The stage is asked why a field has its size. */
import { fieldOfChain, fieldOfLayer } from '../../network';
import { atC3 } from '../places';
import { pinnedLayer, type Question } from '../question';

const THREE = Array.from({ length: 3 }, () => ({ kernel: 3, stride: 1, padding: 0 }));

export const field: Question = {
  name: 'field',
  title: 'stage.from.kernel.question',
  place: atC3,
  needs: ['stage', 'questions'],
  guess: { kind: 'number', answer: ({ size }) => Number(size) },
  control: {
    role: 'button',
    name: 'stage.why',
    values: ({ shown, pinned }) => {
      if (pinned.layer < 0) return { height: 1, width: 1 };
      const [rows, columns] = fieldOfLayer(shown.network, pinned.layer);
      return { height: rows.size, width: columns.size };
    },
  },
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (!layer || now.asked !== 'from' || before.asked === 'from') return null;
    return {
      layer: layer.name,
      kernel: layer.window.kernel[0],
      size: fieldOfLayer(now.shown.network, now.pinned.layer)[0].size,
      sum: [1, ...THREE.map(({ kernel }) => kernel - 1)].join(' + '),
      three: fieldOfChain(THREE).size,
    };
  },
};
