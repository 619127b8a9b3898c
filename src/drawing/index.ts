export type {
  Drawing,
  Font,
  FontWeight,
  GroupDrawing,
  IconDrawing,
  ImageDrawing,
  PathDrawing,
  RectDrawing,
  TextDrawing,
  VerticalGradient,
} from './drawing.ts';
export { graphemesOf, isEmoji, isInFont } from './glyphWidths.ts';
export { baselineOf, drawableText, measureText, textBlock, wrapText } from './text.ts';
export { contrastTheme, darkTheme, type KindColour, type KindPaint, lightTheme, type Theme } from './theme.ts';
