/** Every string of the page, in English and 简体中文. One file an area under `areas/`; this one joins them. */
import { useMemo, type ReactNode } from 'react';
import {
  createIntl,
  createIntlCache,
  RawIntlProvider,
  useIntl,
  type FormatNumberOptions,
  type IntlShape,
} from 'react-intl';
import { beyondMessages } from './areas/beyond';
import { countMessages } from './areas/count';
import { curvesMessages } from './areas/curves';
import { driftMessages } from './areas/drift';
import { learnMessages } from './areas/learn';
import { recordingMessages } from './areas/recording';
import { raceMessages } from './areas/race';
import { matrixMessages } from './areas/matrix';
import { unsupervisedMessages } from './areas/unsupervised';
import { replayMessages } from './areas/replay';
import { shiftMessages } from './areas/shift';
import { slideMessages } from './areas/slide';
import { commonMessages } from './areas/common';
import { digitsMessages } from './areas/digits';
import { dockMessages } from './areas/dock';
import { editorMessages } from './areas/editor';
import { lensMessages } from './areas/lens';
import { noticeMessages } from './areas/notices';
import { paperMessages } from './areas/paper';
import { shellMessages } from './areas/shell';
import { stageMessages } from './areas/stage';
import type { Language } from './messages';

export type { Language } from './messages';

const areas = {
  ...commonMessages,
  ...shellMessages,
  ...paperMessages,
  ...stageMessages,
  ...lensMessages,
  ...slideMessages,
  ...countMessages,
  ...matrixMessages,
  ...learnMessages,
  ...driftMessages,
  ...recordingMessages,
  ...unsupervisedMessages,
  ...shiftMessages,
  ...raceMessages,
  ...curvesMessages,
  ...beyondMessages,
  ...replayMessages,
  ...dockMessages,
  ...editorMessages,
  ...digitsMessages,
  ...noticeMessages,
};

export type MessageId = keyof typeof areas;
type Values = Readonly<Record<string, string | number>>;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans-CN' };

export const catalogue = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(areas).map(([id, message]) => [id, message[language]]));

const cache = createIntlCache();
const intls = new Map<Language, IntlShape>();

/** The language's formatter, outside of React too. */
export function intlFor(language: Language): IntlShape {
  let intl = intls.get(language);
  if (!intl) {
    intl = createIntl({ locale: LOCALES[language], messages: catalogue(language) }, cache);
    intls.set(language, intl);
  }
  return intl;
}

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  return <RawIntlProvider value={intlFor(language)}>{children}</RawIntlProvider>;
}

export interface Text {
  /** A message of the catalogue, with its values put in. */
  (id: MessageId, values?: Values): string;
  /** A number as the language groups it. Counts have no fraction; those beyond 2^53 come as bigint. */
  number(value: number | bigint, options?: FormatNumberOptions): string;
}

/** The language's words and numbers, for components. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(
    () =>
      Object.assign((id: MessageId, values?: Values) => intl.formatMessage({ id }, values), {
        number: (value: number | bigint, options?: FormatNumberOptions) => intl.formatNumber(value, options),
      }),
    [intl],
  );
}
