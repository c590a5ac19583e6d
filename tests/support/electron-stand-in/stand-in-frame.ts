/** A frame is one document's: when that is gone, asking for more than whether it is throws. */
export class StandInFrame {
  readonly #origin: string;
  #isDisposed = false;

  constructor(origin: string) {
    this.#origin = origin;
  }

  get origin(): string {
    if (this.#isDisposed) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return this.#origin;
  }

  isDestroyed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}
