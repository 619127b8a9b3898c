/** The deck's own layouts: what every slide would otherwise have to say of its title and number. */
import { leadingOf } from '../measure.ts';
import { centi, type Pen } from '../write/units.ts';

/** Attributes of the placeholders on a slide. */
const TITLE_BODY = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>';

export const OWN_TITLE = 'type="title" idx="100"';
export const OWN_NUMBER = 'type="sldNum" sz="quarter" idx="12"';

/**
 * The library leaves a title's insets, its anchor and the height of its lines out of the layout, and gives the slide number an
 * index that nothing inherits from and an id that shapes have too.
 */
export function finishLayout(xml: string, pen: Pen, titleSize: number): string {
  const leading = `<a:lnSpc><a:spcPts val="${centi(pen, leadingOf(titleSize))}"/></a:lnSpc>`;
  return xml.replace(/<p:sp>[\s\S]*?<\/p:sp>/g, (shape) => {
    if (/type="title"/.test(shape))
      return shape.replace(/<a:bodyPr[^>]*>(<\/a:bodyPr>)?/, TITLE_BODY).replace(/(<a:lvl1pPr[^>]*>)/, `$1${leading}`);
    if (!/type="sldNum"/.test(shape)) return shape;
    return shape
      .replace('id="25" name="Slide Number Placeholder 0"', 'id="1025" name="Slide number"')
      .replace(/type="sldNum" sz="quarter" idx="\d+"/, OWN_NUMBER)
      .replace(/<a:extLst>[\s\S]*?<\/a:extLst>/, '')
      .replace('<a:lvl1pPr>', '<a:lvl1pPr algn="r">');
  });
}
