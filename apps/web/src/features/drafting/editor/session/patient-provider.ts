import { HocuspocusProvider } from '@hocuspocus/provider';

/**
 * Lets what others write wait while an input method composes a word: a changed line under the composition would end it, and
 * the input method would write its letters a second time. Own letters go out meanwhile.
 */
export class PatientProvider extends HocuspocusProvider {
  private waiting: MessageEvent[] | null = null;

  hold(): void {
    this.waiting ??= [];
  }

  release(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const message of waiting) super.onMessage(message);
  }

  override onMessage(event: MessageEvent): void {
    if (this.waiting) this.waiting.push(event);
    else super.onMessage(event);
  }

  /** What waited is answered anew after the next handshake; an old acknowledgement would count for a new letter. */
  override onClose(): void {
    if (this.waiting) this.waiting = [];
    super.onClose();
  }
}
