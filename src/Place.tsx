/** A place of the page. While it waits for something it is empty; if it fails, it alone says so, and can be tried again. The others go on. */
import { Component, Suspense, type ReactNode } from 'react';
import { useText } from './i18n';
import styles from './Place.module.css';
import { Button } from './ui/Button';

type Name = 'header' | 'paper' | 'stage' | 'lens' | 'dock' | 'editor' | 'tour';

interface PlaceProps {
  readonly name: Name;
  readonly children: ReactNode;
}

export class Place extends Component<PlaceProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return <Suspense>{this.props.children}</Suspense>;
    return <Failed name={this.props.name} error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failed(props: { readonly name: Name; readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const text = useText();
  const { name, error, onRetry } = props;
  return (
    <section role="alert" className={styles.failed}>
      <p>{text('shell.placeFailed', { place: text(`shell.place.${name}`) })}</p>
      <p className={styles.detail}>{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={onRetry}>{text('shell.retry')}</Button>
    </section>
  );
}
