/** A link to this state, help, the language and the theme. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { linkToThisState } from '../store/address/address';
import { setLanguage } from '../store/actions/language';
import { THEMES } from '../store/state/state';
import { useStore } from '../store/state/store';
import { setTheme, useShown } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { copyLink } from './copyLink';
import styles from './Header.module.css';
import { MakeLesson } from './MakeLesson';
import { TourButton } from './TourButton';

export function ViewControls(): ReactNode {
  const text = useText();
  const language = useStore((state) => state.language);
  const theme = useStore((state) => state.theme);
  const tour = useShown('tour');
  const other = language === 'en' ? 'zh' : 'en';
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <div className={styles.view}>
      {tour && <TourButton />}
      <Button
        small
        aria-label={text('shell.copyLink')}
        title={text('shell.copyLink')}
        onClick={() => void copyLink(linkToThisState())}
      >
        <Icon name="link" />
        <span className={styles.words}>{text('shell.copyLink')}</span>
      </Button>
      <MakeLesson />
      <Button small lang={other === 'zh' ? 'zh-Hans' : 'en'} onClick={() => void setLanguage(other)}>
        {text('shell.language')}
      </Button>
      <Button
        small
        aria-label={text(`shell.theme.${theme}`)}
        title={text(`shell.theme.${theme}`)}
        onClick={() => setTheme(nextTheme)}
      >
        <Icon name={theme} />
      </Button>
      <Popover title={text('shell.help')} label={text('shell.help')} trigger="?" button={{ small: true }}>
        <ol className={styles.help}>
          {(['draw', 'point', 'switch', 'lens'] as const).map((step) => (
            <li key={step}>{text(`shell.help.${step}`)}</li>
          ))}
        </ol>
      </Popover>
    </div>
  );
}
