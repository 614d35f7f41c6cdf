/** How the page looks and speaks, and the link that brings someone else to where it is. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { linkToThisState } from '../store/address/stateLink';
import { setLanguage } from '../store/actions/language';
import { setProjector, setTheme } from '../store/actions/view';
import { THEMES } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import { copyEmbedCode } from './copyEmbedCode';
import { copyLink } from './copyLink';

export function CopyLink(): ReactNode {
  const text = useText();
  return (
    <Button onClick={() => void copyLink(linkToThisState())}>
      <Icon name="link" />
      {text('shell.copyLink')}
    </Button>
  );
}

export function CopyEmbedCode(): ReactNode {
  const text = useText();
  return <Button onClick={() => void copyEmbedCode()}>{text('embed.copy')}</Button>;
}

export function LanguageButton(): ReactNode {
  const text = useText();
  const other = useStore((state) => (state.language === 'en' ? 'zh' : 'en'));
  return (
    <Button lang={other === 'zh' ? 'zh-Hans' : 'en'} onClick={() => void setLanguage(other)}>
      {text('shell.language')}
    </Button>
  );
}

export function ThemeChoice(): ReactNode {
  const text = useText();
  const theme = useStore((state) => state.theme);
  return (
    <Select
      label={text('shell.theme')}
      options={THEMES.map((value) => ({ value, label: text(`shell.theme.${value}`) }))}
      value={theme}
      onChange={setTheme}
    />
  );
}

export function ProjectorSwitch(): ReactNode {
  const text = useText();
  const projector = useStore((state) => state.projector);
  return <Checkbox label={text('shell.projector')} checked={projector} onChange={setProjector} />;
}
