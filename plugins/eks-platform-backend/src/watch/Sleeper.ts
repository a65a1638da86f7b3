/** A pause that somebody else may end. */
export class Sleeper {
  #end?: () => void;

  async sleep(ms: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#end = undefined;
  }

  wake() {
    this.#end?.();
  }
}
