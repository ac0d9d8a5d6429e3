import { clone, FakeEvent, type Values } from './fake-storage.ts';

/** A line between two of the extension's contexts (MDN, `runtime.Port`): the end of who opened it, and the other one. */
export class FakeLine {
  readonly name: string;
  /** what went over it to the other end */
  readonly said: unknown[] = [];
  isCut = false;
  private readonly toFar = new FakeEvent<[unknown]>();
  private readonly onCut = new FakeEvent<[]>();
  readonly far;
  readonly near = {
    postMessage: (message: unknown) => {
      if (this.isCut) throw new Error('Attempting to use a disconnected port object');
      this.said.push(clone(message));
      void this.toFar.fire(clone(message));
    },
    disconnect: () => void this.cut(),
  };

  constructor(name: string, sender: Values) {
    this.name = name;
    this.far = { name, sender, onMessage: this.toFar, onDisconnect: this.onCut };
  }

  /** Ends it as a page does that is closed. */
  async cut(): Promise<void> {
    this.isCut = true;
    await this.onCut.fire();
  }
}
