/** What is one step away: the network and its counts, what computes, how the page looks and speaks, and how it is passed on. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { isShown, openPane, useShown } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { ComputeChoice } from './ComputeChoice';
import { CountTable } from './CountTable';
import { Help } from './Help';
import { LogBars } from './LogBars';
import { MakeLesson } from './MakeLesson';
import styles from './More.module.css';
import { CopyLink, LanguageButton, ProjectorSwitch, ThemeChoice } from './ViewControls';

export function More(): ReactNode {
  const text = useText();
  const [network, counts, compute] = [useShown('network'), useShown('counts'), useShown('compute')];
  const files = useStore(({ hidden }) => isShown('digits', hidden) && isShown('dock', hidden));
  return (
    <Popover title={text('shell.more')} trigger={text('shell.more')} align="end">
      {(close) => (
        <div className={styles.more}>
          {(network || counts) && (
            <div className={styles.row}>
              {network && <EditButton onOpened={close} />}
              {counts && <HowCounted />}
            </div>
          )}
          {compute && <ComputeChoice />}
          <div className={styles.row}>
            <LanguageButton />
            <ThemeChoice />
          </div>
          <ProjectorSwitch />
          <div className={styles.row}>
            <CopyLink />
            <MakeLesson />
            {files && (
              <Button
                onClick={() => {
                  openPane('files');
                  close();
                }}
              >
                {text('shell.files')}
              </Button>
            )}
            <Help />
          </div>
        </div>
      )}
    </Popover>
  );
}

function EditButton({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const text = useText();
  const editing = useStore((state) => state.pane === 'editor');
  return (
    <Button
      pressed={editing}
      title={text('shell.edit.explain')}
      onClick={() => {
        openPane(editing ? null : 'editor');
        onOpened();
      }}
    >
      {text('shell.edit')}
    </Button>
  );
}

function HowCounted(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  return (
    <Popover title={text('shell.counts.title')} trigger={text('shell.counts.open')}>
      <LogBars network={network} />
      <CountTable network={network} />
    </Popover>
  );
}
