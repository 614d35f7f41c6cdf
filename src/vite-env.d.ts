/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Folder of MNIST's four gzipped files (scripts/content-security-policy.ts). */
  readonly VITE_MNIST_ADDRESS: string;
  /** Lines of `sha256sum`, where the files there are not the published ones byte for byte. */
  readonly VITE_MNIST_CHECKSUMS?: string;
}

/** AssemblyScript sources compile, when imported, to the bytes of a WebAssembly module (scripts/assemblyscript-plugin.ts). */
declare module '*.as.ts?exact' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*.as.ts?relaxed' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The types of AssemblyScript that its exported functions have, as JavaScript calls them. */
type usize = number;
type i32 = number;
type u32 = number;
type f32 = number;
type f64 = number;
type bool = boolean;
