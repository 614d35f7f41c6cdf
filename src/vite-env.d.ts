/// <reference types="vite/client" />

/** AssemblyScript sources compile, when imported, to the bytes of a WebAssembly module (scripts/assemblyscript-plugin.ts). */
declare module '*.as.ts?bytes' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
