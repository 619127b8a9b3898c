import canvas from './sv/canvas.json';
import common from './sv/common.json';
import editor from './sv/editor.json';
import home from './sv/home.json';
import share from './sv/share.json';

export const catalogue = { common, editor, home, share, canvas };
