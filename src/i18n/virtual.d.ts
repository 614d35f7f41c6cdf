/** Some messages of one language (scripts/catalogue-plugin.ts): each as it is, or parsed where values are put into it. */
declare module 'virtual:catalogue/*' {
  const messages: Readonly<
    Partial<
      Record<
        import('./catalogue').MessageId,
        string | import('@formatjs/icu-messageformat-parser').MessageFormatElement[]
      >
    >
  >;
  export default messages;
}
