/** The languages of the page: which is wanted, fetching its words, and saying them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from './catalogue';
import { LANGUAGES, type Language } from './messages';

/** What is put into a message. */
type Values = Readonly<Record<string, string | number>>;

export interface Text {
  /** A message of the catalogue, with its values put in. */
  (id: MessageId, values?: Values): string;
  /** A number as the language groups it. Counts have no fraction; those beyond 2^53 come as bigint. */
  number(value: number | bigint, options?: Intl.NumberFormatOptions): string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans-CN' };

/** A chunk each: only the language that is wanted is fetched. */
const CATALOGUES = {
  en: () => import('virtual:catalogue/en'),
  zh: () => import('virtual:catalogue/zh'),
} satisfies Record<Language, unknown>;

type Catalogue = Awaited<ReturnType<(typeof CATALOGUES)[Language]>>['default'];

const texts = new Map<Language, Text>();

/** Fetches a language's words, once. Rejects where they cannot be had. */
export async function loadLanguage(language: Language): Promise<void> {
  const { default: catalogue } = await CATALOGUES[language]();
  if (!texts.has(language)) texts.set(language, textOf(LOCALES[language], catalogue));
}

/** The words of a language that has been loaded: that of the store always is. */
export function textIn(language: Language): Text {
  const text = texts.get(language);
  if (!text) throw new Error(`The words of "${language}" have not been loaded.`);
  return text;
}

export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The language that the page's address asks for, or else the browser's. */
export function wantedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return LANGUAGES.find((language) => language === asked) ?? browserLanguage();
}

function textOf(locale: string, catalogue: Catalogue): Text {
  const formatters = {
    getNumberFormat: kept(Intl.NumberFormat),
    getDateTimeFormat: kept(Intl.DateTimeFormat),
    getPluralRules: kept(Intl.PluralRules),
  };
  const formats = new Map<MessageId, IntlMessageFormat>();
  const formatOf = (id: MessageId): IntlMessageFormat => {
    let format = formats.get(id);
    if (!format) formats.set(id, (format = new IntlMessageFormat(catalogue[id], locale, undefined, { formatters })));
    return format;
  };
  const say = (id: MessageId, values?: Values): string => {
    const message = catalogue[id];
    if (typeof message === 'string') return message;
    try {
      return String(formatOf(id).format(values));
    } catch (error) {
      // A value was forgotten: one odd word is better than a place of the page that is gone.
      console.error(`The message "${id}" cannot be said:`, error);
      return id;
    }
  };
  return Object.assign(say, {
    number: (value: number | bigint, options?: Intl.NumberFormatOptions) =>
      formatters.getNumberFormat(locale, options).format(value),
  });
}

/** Makes a formatter once for each locale and options: making one takes far longer than using it. */
function kept<Arguments extends readonly unknown[], Format>(
  Formatter: new (...args: Arguments) => Format,
): (...args: Arguments) => Format {
  const made = new Map<string, Format>();
  return (...args) => {
    const key = JSON.stringify(args);
    let format = made.get(key);
    if (!format) made.set(key, (format = new Formatter(...args)));
    return format;
  };
}
