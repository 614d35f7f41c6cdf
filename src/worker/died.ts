/** Why a pending call has been rejected: its worker has died, or never lived. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';

  constructor(
    message: string,
    /** Its script could not be had, as without a connection; or the page may not have workers. */
    readonly why: 'failed' | 'notFetched' | 'notAllowed' = 'failed',
  ) {
    super(message);
  }
}

/** A worker's error. Of a script that could not be fetched the browser tells no more than that. */
export function whyDied(
  who: string,
  { message }: Pick<ErrorEvent, 'message'> | { readonly message?: undefined },
): WorkerDied {
  return message
    ? new WorkerDied(`${who} failed: ${message}`)
    : new WorkerDied(`${who} failed: its script could not be fetched.`, 'notFetched');
}
