declare module 'linebreak' {
  export interface Break {
    /** Index of the first character after the break. */
    readonly position: number;
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
