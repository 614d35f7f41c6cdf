/** ConvNetJS comes without types; the contender says which of it it uses. */
declare module 'convnetjs';
