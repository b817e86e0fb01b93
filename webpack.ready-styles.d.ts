/** The part of webpack's loader context that is used. */
interface Loading {
  readonly resourcePath: string;
  addDependency(path: string): void;
}

declare function readyStyles(this: Loading, source: string): string;
export default readyStyles;
