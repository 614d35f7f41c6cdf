/** The claim of the prepared start on WebGL. */
import { createWebGLEngine } from '../../src/engine/webgl/engine';
import { testClaim } from '../support/twins';

testClaim(createWebGLEngine);
