/** The program inside the page: moves, zooms and filters what is there. It makes no markup and asks nobody for anything. */
import { startFilter } from './filter.ts';
import { startLook } from './look.ts';
import { startZoom } from './zoom.ts';

const tools = document.getElementById('tools');
if (tools) tools.hidden = false;
startZoom();
startFilter();
startLook();
