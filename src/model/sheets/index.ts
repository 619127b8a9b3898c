export {
  CARD_BULLET,
  foldWord,
  NUMBER_SIGN,
  type SheetHead,
  type SheetName,
  type SheetValue,
  type SheetWords,
  sheetWords,
  UNNAMED,
} from './words.ts';
