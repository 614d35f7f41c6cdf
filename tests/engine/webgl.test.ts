/** The WebGL2 backend, held to the suite that every backend passes. */
import { createWebGLEngine } from '../../src/engine/webgl/engine';
import { describeBackend } from '../support/backendSuite';

describeBackend('webgl', createWebGLEngine);
