/** Pictures of badges that an author designs or brings: shape, colours, symbol, words in many scripts; or a PNG or SVG. */
export { type ContrastCheck, checkContrast } from './check-contrast.ts';
export { pngBounds } from './check-png.ts';
export * from './design.ts';
export { drawDesign } from './draw-design.ts';
export { type PictureShape, pictureOutlines, pictureShapes } from './shapes.ts';
export { drawSymbol } from './symbols.ts';
export {
  readUpload,
  type UploadProblem,
  uploadBounds,
  type WrappedPicture,
  wrapPicture,
} from './wrap-picture.ts';
