/** Learn: where a weight comes from, what becomes of copies that are let loose, and what is learned without labels. */
import { Suspense, type ReactNode } from 'react';
import { create } from 'zustand';
import { useText } from '../../i18n';
import { Segmented } from '../../ui/Segmented';
import styles from './Learn.module.css';
import { sections } from './sections';

/** Kept outside of the panel, so that another tab of the lens does not lose the place. */
const useSection = create<{ readonly name: string }>()(() => ({ name: sections[0]!.name }));

export default function LearnPanel(): ReactNode {
  const text = useText();
  const name = useSection((state) => state.name);
  const { Content } = sections.find((section) => section.name === name)!;
  return (
    <div className={styles.panel}>
      <div className={styles.sections}>
        <Segmented
          small
          label={text('learn.sections')}
          options={sections.map((section) => ({ value: section.name, label: text(section.label) }))}
          value={name}
          onChange={(next) => useSection.setState({ name: next })}
        />
      </div>
      <Suspense fallback={<p role="status">{text('lens.loading')}</p>}>
        <Content />
      </Suspense>
    </div>
  );
}
