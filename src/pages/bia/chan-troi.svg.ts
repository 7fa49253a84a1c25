/** The scene of the home page at an address without a hash, which stays the same when the drawing changes. */
import { scene } from '../../covers/scene.ts';
import { svgResponse } from '../../covers/svg-response.ts';

export const GET = () => svgResponse(scene());
