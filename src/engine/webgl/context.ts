/** A WebGL2 context: its limits, its programs, and whether it is still there. Engines made from one another share it. */
import { BackendError } from '../engine';
import type { Program } from './program';

/** Render targets that one pass may write: WebGL2 promises 4; more than 8 would not pay, for want of registers. */
const PLANES = [8, 4] as const;

export interface Context {
  readonly gl: WebGL2RenderingContext;
  /** The GPU's name, in the system's words. */
  readonly renderer: string;
  /** Float render targets that one pass may write. */
  readonly planes: number;
  /** Rows or columns a texture may have. */
  readonly textureSize: number;
  /** By source: what was compiled once need not be again. */
  readonly programs: Map<string, Program>;
  /** Devices that draw with it; without any, it is given back. */
  devices: number;
  lost: boolean;
}

/** Throws a BackendError where there is no WebGL2 or it cannot draw to float textures. `planeLimit` narrows `planes`. */
export function openContext(planeLimit: number = PLANES[0]): Context {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, powerPreference: 'high-performance' });
  if (!gl) throw new BackendError('noWebGL2', 'This browser or machine has no WebGL2.');
  if (!gl.getExtension('EXT_color_buffer_float'))
    throw new BackendError('noFloatTargets', 'WebGL2 cannot draw to float textures here.');
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const context: Context = {
    gl,
    renderer: String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER)),
    planes: Math.min(planeLimit, widestTarget(gl)),
    textureSize: gl.getParameter(gl.MAX_TEXTURE_SIZE) as number,
    programs: new Map(),
    devices: 0,
    lost: false,
  };
  canvas.addEventListener('webglcontextlost', () => {
    context.lost = true;
  });
  gl.disable(gl.BLEND);
  gl.disable(gl.DITHER);
  return context;
}

/** How many RGBA32F targets a framebuffer takes: some tiled GPUs have no room for eight. */
function widestTarget(gl: WebGL2RenderingContext): number {
  const limit = Math.min(
    gl.getParameter(gl.MAX_DRAW_BUFFERS) as number,
    gl.getParameter(gl.MAX_COLOR_ATTACHMENTS) as number,
  );
  const widest = PLANES.find((planes) => planes <= limit && takesTargets(gl, planes));
  if (widest === undefined)
    throw new BackendError('noFloatTargets', `WebGL2 cannot draw to ${PLANES.at(-1)} float textures at once here.`);
  return widest;
}

function takesTargets(gl: WebGL2RenderingContext, planes: number): boolean {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture);
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA32F, 1, 1, planes);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const attachments = Array.from({ length: planes }, (_, plane) => gl.COLOR_ATTACHMENT0 + plane);
  attachments.forEach((attachment, plane) => gl.framebufferTextureLayer(gl.FRAMEBUFFER, attachment, texture, 0, plane));
  gl.drawBuffers(attachments);
  const complete = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
  gl.deleteFramebuffer(framebuffer);
  gl.deleteTexture(texture);
  return complete;
}
