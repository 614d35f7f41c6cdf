/** "How do N maps become one: averaged?" The same filter at another position: partial sums, and what they make. */
import { positionOf } from '../../network';
import { atC3 } from '../places';
import { inputOf, learned, pinnedLayer, type Question } from '../question';
import { walkedOn } from '../walked';

export const averaged: Question = {
  name: 'averaged',
  title: 'slide.question.averaged',
  place: { ...atC3, lens: { tab: 'slide', section: 'unit' } },
  needs: ['lens', 'lens-slide'],
  guess: { kind: 'number', answer: ({ maps }) => Number(maps) },
  control: { role: 'button', name: 'slide.next' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    const input = inputOf(now, now.pinned.layer);
    const weights = learned(now, 'weights');
    const biases = learned(now, 'bias');
    if (!walkedOn(now, before) || !layer || !input || !weights || !biases) return null;
    const sums = new Map<number, number>();
    layer.reads(now.pinned.unit, (read, weight) => {
      if (read < 0) return;
      const map = positionOf(layer.input, read).channel;
      sums.set(map, (sums.get(map) ?? 0) + layer.scale * input[read]! * weights[weight]!);
    });
    const sum = [...sums.values()].reduce((all, one) => all + one, 0);
    return { maps: sums.size, sum, mean: sum / sums.size, bias: biases[layer.biasOf(now.pinned.unit)]! };
  },
};
