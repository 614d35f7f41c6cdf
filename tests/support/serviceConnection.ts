/** In place of `store/connection`: the worker's service on this very thread, and no panel that asks for looks. */
import { Service } from '../../src/worker/service';

export function serviceConnection(requestLook: () => void = () => undefined) {
  const ignore = (): void => undefined;
  const service = new Service({
    progress: ignore,
    looked: () => Promise.resolve(),
    trouble: ignore,
    computeChanged: ignore,
  });
  let run = 0;
  const firstLook = async () => {
    const look = await service.look(++run, null);
    return { ...look, parameters: look.parameters ?? (await service.readParameters()) };
  };
  return { worker: () => service, requestLook, showNow: ignore, firstLook };
}
