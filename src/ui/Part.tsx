/**
 * A part of the page that stands or falls alone: while it waits for its code or its words the rest is there, and where it
 * fails, it says so in its own place and can be tried again. `lazyPart` makes one of code that is fetched when it is first shown.
 */
import {
  Component,
  createContext,
  lazy,
  Suspense,
  use,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useText } from '../i18n';
import { Button } from './Button';
import styles from './Part.module.css';

/** What a part shows may be why it failed: when this changes, it is shown anew. */
export const ShownAnewWith = createContext<unknown>(null);

export interface PartProps {
  /** What the page calls it in a sentence. */
  readonly name?: string;
  /** Stands in its place while it waits. */
  readonly waiting?: ReactNode;
  /** Of the sentence that stands in its place where it failed. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

interface CatchingProps extends PartProps {
  readonly with: unknown;
  readonly onRetry?: () => void;
}

export function Part(props: PartProps): ReactNode {
  return <Catching {...props} with={use(ShownAnewWith)} />;
}

interface CatchingState {
  readonly error: unknown;
  readonly with: unknown;
}

class Catching extends Component<CatchingProps, CatchingState> {
  override state: CatchingState = { error: null, with: this.props.with };

  static getDerivedStateFromError(error: unknown): Partial<CatchingState> {
    return { error };
  }

  static getDerivedStateFromProps(props: CatchingProps, state: CatchingState): CatchingState | null {
    return props.with === state.with ? null : { error: null, with: props.with };
  }

  #retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { name, waiting, className, children } = this.props;
    const { error } = this.state;
    if (error === null) return <Suspense fallback={waiting}>{children}</Suspense>;
    return <Failed name={name} error={error} className={className} onRetry={this.#retry} />;
  }
}

/** Code that could not be fetched. */
class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

interface FailedProps extends Pick<PartProps, 'className'> {
  readonly name: string | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Failed({ name, error, className = '', onRetry }: FailedProps): ReactNode {
  const text = useText();
  const place = name ?? text('shell.place.part');
  const notFetched = error instanceof NotFetched;
  useEffect(() => {
    if (!notFetched) return undefined;
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [notFetched, onRetry]);
  return (
    <section role="alert" className={`${styles.failed} ${className}`}>
      <p>{text(notFetched ? 'shell.placeNotFetched' : 'shell.placeFailed', { place })}</p>
      {!notFetched && <p className={styles.detail}>{error instanceof Error ? error.message : String(error)}</p>}
      <p className={styles.ways}>
        <Button small onClick={onRetry}>
          {text('shell.retry')}
        </Button>
        {notFetched && (
          <Button small onClick={() => location.reload()}>
            {text('notices.reload')}
          </Button>
        )}
      </p>
    </section>
  );
}

/**
 * A component whose code is fetched when it is first shown, in a part of its own. React keeps for ever that an import has
 * failed, so "Try again" begins a new one.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  look: Pick<PartProps, 'className'> & { readonly Waiting?: ComponentType } = {},
): ComponentType<Props> {
  const begin = () => lazy(() => fetched(load).then((Content) => ({ default: Content })));
  let newest = begin();
  const { className, Waiting } = look;
  return function LazyPart(props: Props): ReactNode {
    const shownWith = use(ShownAnewWith);
    const [Content, setContent] = useState(() => newest);
    const again = (): void => {
      // Another place of the same part may have begun it already.
      if (newest === Content) newest = begin();
      setContent(() => newest);
    };
    return (
      <Catching with={shownWith} onRetry={again} className={className} waiting={Waiting && <Waiting />}>
        <Content {...props} />
      </Catching>
    );
  };
}

/** Rejects with NotFetched where the code, or a style sheet of it, cannot be had. */
async function fetched<Content>(load: () => Promise<Content>): Promise<Content> {
  try {
    await fetchMissingStyles();
    return await load();
  } catch (cause) {
    throw new NotFetched('The code could not be fetched.', { cause });
  }
}

/** Vite asks for the style sheet of a part once, whether it comes or not: those that did not come are asked for again. */
async function fetchMissingStyles(): Promise<void> {
  await Promise.all(
    [...failedStyles].map(
      (failed) =>
        new Promise((resolve, reject) => {
          const link = failed.cloneNode() as HTMLLinkElement;
          link.addEventListener('load', resolve);
          link.addEventListener('error', reject);
          failedStyles.delete(failed);
          failed.replaceWith(link);
        }),
    ),
  );
}

const failedStyles = new Set<HTMLLinkElement>();

if (typeof document !== 'undefined') {
  // The errors of elements do not bubble.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
    },
    true,
  );
}
