import { BackendError } from './engine';

/** Code of a backend that does not arrive says nothing about the backend. Rejects with a BackendError (`notFetched`). */
export function fetched<Code>(code: Promise<Code>): Promise<Code> {
  return code.catch((error: unknown) => {
    throw new BackendError('notFetched', String(error));
  });
}
