/** One language of the catalogue (scripts/catalogue-plugin.ts): a message as it is, or parsed where values are put into it. */
declare module 'virtual:catalogue/*' {
  const messages: Readonly<
    Record<
      import('./catalogue').MessageId,
      string | import('@formatjs/icu-messageformat-parser').MessageFormatElement[]
    >
  >;
  export default messages;
}
