/** Watches the WebGL2 contexts that are made while `use` runs. */

/** All that a training step calls: nothing here allocates, compiles, uploads or reads back. */
export const DRAWING_CALLS: ReadonlySet<string> = new Set(
  'isContextLost useProgram bindFramebuffer viewport activeTexture bindTexture uniform1i uniform1f uniform4iv drawArrays'.split(
    ' ',
  ),
);

export interface Watched {
  readonly contexts: readonly WebGL2RenderingContext[];
  /** Calls of each of the context's functions since the last `clear`. */
  readonly calls: ReadonlyMap<string, number>;
  /** The sources given to the compiler. */
  readonly sources: readonly string[];
  clear(): void;
}

/** Replaces getContext for the time of `use`; the contexts made go on being watched. */
export async function watchingWebGL<Result>(use: (watched: Watched) => Promise<Result>): Promise<Result> {
  const contexts: WebGL2RenderingContext[] = [];
  const calls = new Map<string, number>();
  const sources: string[] = [];
  const original = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: unknown[]) {
    const context = Reflect.apply(original, this, given) as WebGL2RenderingContext | null;
    if (context) {
      contexts.push(context);
      watch(context);
    }
    return context;
  } as typeof original;
  try {
    return await use({ contexts, calls, sources, clear: () => calls.clear() });
  } finally {
    OffscreenCanvas.prototype.getContext = original;
  }

  function watch(context: WebGL2RenderingContext): void {
    const own = context as unknown as Record<string, unknown>;
    for (const name in context) {
      const member = own[name];
      if (typeof member !== 'function') continue;
      own[name] = (...given: unknown[]) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        if (name === 'shaderSource') sources.push(String(given[1]));
        return Reflect.apply(member, context, given) as unknown;
      };
    }
  }
}

/** Runs `use` where getContext gives what `replace` makes of a context: a machine without something. */
export async function withContext(
  replace: (context: WebGL2RenderingContext) => WebGL2RenderingContext | null,
  use: () => Promise<void>,
): Promise<void> {
  const original = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: unknown[]) {
    return replace(Reflect.apply(original, this, given) as WebGL2RenderingContext);
  } as typeof original;
  try {
    await use();
  } finally {
    OffscreenCanvas.prototype.getContext = original;
  }
}
