/** The page of the bench: runs one task at a time in a fresh worker, so that nobody meets another's caches or garbage. */
import type { Figures, Task } from './figures';

function run(task: Task): Promise<Figures> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Figures>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ figures?: Figures; error?: string }>) => {
      if (data.figures) resolve(data.figures);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

declare global {
  interface Window {
    bench: { readonly run: typeof run };
  }
}

window.bench = { run };
