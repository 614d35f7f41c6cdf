/** What one tab tells the others of this site. Where the browser has no channels, or refuses them, each is alone. */
import { keepsNothing } from './keeping';

export interface Tabs<Message> {
  tell(message: Message): void;
}

/** `hear` gets what others tell; it may come from another version of the page. */
export function tabs<Message>(name: string, hear: (message: unknown) => void): Tabs<Message> {
  const alone: Tabs<Message> = { tell: () => undefined };
  if (keepsNothing()) return alone;
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
    return { tell: (message) => channel.postMessage(message) };
  } catch {
    return alone;
  }
}
