import canvas from './nb/canvas.json';
import common from './nb/common.json';
import editor from './nb/editor.json';
import home from './nb/home.json';
import share from './nb/share.json';

export const catalogue = { common, editor, home, share, canvas };
