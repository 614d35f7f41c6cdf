/** How windows lie over an image: fields that geometry.ts has written, at the offsets of codes.ts. */

// @ts-ignore: AssemblyScript has decorators on functions
@inline
export function field(geometry: usize, offset: usize): i32 {
  return i32.load(geometry + offset);
}
