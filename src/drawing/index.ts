export {
  CARD_ICON,
  CARD_RADIUS,
  type CardContent,
  type CardTextBox,
  cardFrame,
  cardHeight,
  cardTextBox,
  drawCard,
} from './card.ts';
export type { CardFooter } from './cardFooter.ts';
export { drawTags, TAG_ROW, tagRows } from './cardTags.ts';
export { contrastRatio, mixColours } from './colour.ts';
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
export { emotionColour } from './emotionColour.ts';
export { facePaths } from './face.ts';
export { graphemesOf, isEmoji, isInFont } from './glyphWidths.ts';
export { hasIcon, type IconPath, iconNames, iconPaths } from './icons.ts';
export { type RichLine, type RichPiece, richLines, widestWord } from './richLines.ts';
export { countRichLines, hrefAt, richBlock, richSize } from './richText.ts';
export { circlePath, pill, roundedBar } from './shapes.ts';
export { baselineOf, drawableText, measureText, textBlock, wrapText } from './text.ts';
export { contrastTheme, darkTheme, type KindColour, type KindPaint, lightTheme, type Theme } from './theme.ts';
