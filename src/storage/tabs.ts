/** What one tab tells the others of this site. Where the browser has no channels, or refuses them, each is alone. */

export interface Tabs<Message> {
  tell(message: Message): void;
}

/** `hear` gets what others tell; it may come from another version of the page. */
export function tabs<Message>(name: string, hear: (message: unknown) => void): Tabs<Message> {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
    return { tell: (message) => channel.postMessage(message) };
  } catch {
    return { tell: () => undefined };
  }
}
