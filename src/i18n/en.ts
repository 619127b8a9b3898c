import canvas from './en/canvas.json';
import common from './en/common.json';
import editor from './en/editor.json';
import home from './en/home.json';
import share from './en/share.json';

export const catalogue = { common, editor, home, share, canvas };
