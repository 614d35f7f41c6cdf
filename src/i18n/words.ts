/** The words of one language, put into sentences: those of first light, and all others from when a component first needs one of them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageId } from './catalogue';

/** What is put into a message. */
type Values = Readonly<Record<string, string | number>>;

export interface Text {
  /**
   * A message of the catalogue, with its values put in. In a component that is the first to need words beyond first light
   * it throws the promise of them, which Suspense waits for.
   */
  (id: MessageId, values?: Values): string;
  /** A number as the language groups it. Counts have no fraction; those beyond 2^53 come as bigint. */
  number(value: number | bigint, options?: Intl.NumberFormatOptions): string;
  /** One name or another: "C1 or C3". */
  anyOf(names: readonly string[]): string;
}

type Messages = (typeof import('virtual:catalogue/en-first'))['default'];
export type LoadMessages = () => Promise<{ readonly default: Messages }>;

export class Words {
  readonly text: Text;
  readonly #formatters = {
    getNumberFormat: kept(NumberFormat),
    getDateTimeFormat: kept(Intl.DateTimeFormat),
    getPluralRules: kept(Intl.PluralRules),
  };
  readonly #listFormat = kept(Intl.ListFormat);
  readonly #formats = new Map<MessageId, IntlMessageFormat>();
  #messages: Messages = {};
  #complete = false;
  /** Why the last attempt to fetch the other words failed, until somebody has been told. */
  #failure: unknown = null;

  constructor(
    private readonly locale: string,
    private readonly load: { readonly first: LoadMessages; readonly later: LoadMessages },
  ) {
    this.text = Object.assign((id: MessageId, values?: Values) => this.#say(id, values), {
      number: (value: number | bigint, options?: Intl.NumberFormatOptions) =>
        this.#formatters.getNumberFormat(locale, options).format(value),
      anyOf: (names: readonly string[]) => this.#listFormat(locale, { type: 'disjunction' }).format(names),
    });
  }

  /** Rejects where they cannot be had; they may be asked for again. */
  async loadFirst(): Promise<void> {
    this.#add(await this.load.first());
  }

  /** The same of the other words. */
  async loadLater(): Promise<void> {
    this.#add(await this.load.later());
    this.#complete = true;
  }

  #add({ default: messages }: { readonly default: Messages }): void {
    this.#messages = { ...this.#messages, ...messages };
  }

  #say(id: MessageId, values?: Values): string {
    const message = this.#messages[id];
    if (typeof message === 'string') return message;
    if (!message && !this.#complete) this.#wait();
    try {
      return String(this.#formatOf(id).format({ touch: finger?.matches ? 'yes' : 'no', ...values }));
    } catch (error) {
      // A value was forgotten: one odd word is better than a place of the page that is gone.
      console.error(`The message "${id}" cannot be said:`, error);
      return id;
    }
  }

  #wait(): never {
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
    // What Suspense waits for is a promise, thrown.
    // oxlint-disable-next-line typescript/only-throw-error
    throw this.loadLater().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  #formatOf(id: MessageId): IntlMessageFormat {
    let format = this.#formats.get(id);
    if (!format) {
      format = new IntlMessageFormat(this.#messages[id]!, this.locale, undefined, { formatters: this.#formatters });
      this.#formats.set(id, format);
    }
    return format;
  }
}

/** Matches where the hand is a finger, which can neither point nor click: messages say it otherwise then (`touch`). There is none in Node. */
const finger = typeof matchMedia === 'function' ? matchMedia('(pointer: coarse)') : null;

/** What is not a number is written as a dash, like what is not known: "NaN" is a word of programmers. */
class NumberFormat extends Intl.NumberFormat {
  override format(value: number | bigint): string {
    return Number.isNaN(value) ? '–' : super.format(value);
  }
}

/** Makes a formatter when it is first needed, once for each locale and options: making one takes far longer than using it. */
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
