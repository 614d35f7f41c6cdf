/**
 * Whether the browser may keep anything. A panel that stands in somebody else's document keeps nothing among what that site
 * has stored, and nor do its workers, which are told by their names.
 */
const NOTHING = ', keeps nothing';

let nothing = String((globalThis as { readonly name?: unknown }).name).endsWith(NOTHING);

export const keepsNothing = (): boolean => nothing;

/** From now on; call it before anything is opened. */
export const keepNothing = (): void => void (nothing = true);

/** The name of a worker that may keep as much. */
export const workerName = (name: string): string => (nothing ? name + NOTHING : name);
