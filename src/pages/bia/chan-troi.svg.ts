/** The scene of the home page. */
import { scene } from '../../covers/scene.ts';
import { svgResponse } from '../../covers/svg-response.ts';

export const GET = () => svgResponse(scene());
