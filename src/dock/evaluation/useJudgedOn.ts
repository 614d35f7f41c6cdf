/** What the network is judged on, in words, and whether it has been trained on that. */
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';

export function useJudgedOn(): string {
  const text = useText();
  const imported = useStore((state) => state.imported);
  const learned = useStore((state) => imported !== null && state.learnedFrom.includes(imported.name));
  if (imported === null) return text('dock.evaluation.generated');
  return text('dock.evaluation.imported', {
    count: text.number(imported.labels.length),
    name: imported.name,
    learned: learned ? 'yes' : 'no',
  });
}
