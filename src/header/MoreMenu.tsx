import { useMemo, type ComponentType, type ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { networkCountsByConnectivity } from '../network';
import { isShown, openPane, useShown } from '../store/actions/view';
import type { State } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { LogBars } from '../ui/LogBars';
import { Popover } from '../ui/Popover';
import { ComputeChoice } from './ComputeChoice';
import { CountTable } from './CountTable';
import { Help } from './Help';
import { MakeLesson, type QuestionTicksProps } from './MakeLesson';
import styles from './More.module.css';
import { NetworkChoice } from './NetworkChoice';
import { CopyEmbedCode, CopyLink, LanguageButton, ProjectorSwitch, ThemeChoice } from './ViewControls';

export interface MoreMenuProps {
  readonly close: () => void;
  /** Which questions a lesson asks. */
  readonly Ticks: ComponentType<QuestionTicksProps>;
}

export function MoreMenu({ close, Ticks }: MoreMenuProps): ReactNode {
  const [network, counts, compute] = [useShown('network'), useShown('counts'), useShown('compute')];
  const files = useStore(({ hidden }) => isShown('digits', hidden) && isShown('dock', hidden));
  return (
    <div className={styles.more}>
      {network && <NetworkChoice />}
      {(network || counts) && (
        <div className={styles.row}>
          {network && <PaneButton pane="editor" label="shell.edit" explain="shell.edit.explain" onOpened={close} />}
          {network && (
            <PaneButton pane="ownNetwork" label="shell.place.ownNetwork" explain="shell.own.explain" onOpened={close} />
          )}
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
        <CopyEmbedCode />
        <MakeLesson Ticks={Ticks} />
        <PaneButton pane="pictures" label="pictures.title" onOpened={close} />
        {files && <PaneButton pane="files" label="shell.files" onOpened={close} />}
        <Help />
      </div>
    </div>
  );
}

interface PaneButtonProps {
  readonly pane: NonNullable<State['pane']>;
  readonly label: MessageId;
  readonly explain?: MessageId;
  readonly onOpened: () => void;
}

function PaneButton({ pane, label, explain, onOpened }: PaneButtonProps): ReactNode {
  const text = useText();
  const open = useStore((state) => state.pane === pane);
  return (
    <Button
      pressed={open}
      title={explain && text(explain)}
      onClick={() => {
        openPane(open ? null : pane);
        onOpened();
      }}
    >
      {text(label)}
    </Button>
  );
}

function HowCounted(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const counts = useMemo(() => networkCountsByConnectivity(network), [network]);
  return (
    <Popover title={text('shell.counts.title')} trigger={text('shell.counts.open')}>
      <LogBars counts={counts} />
      <CountTable network={network} />
    </Popover>
  );
}
