import type { Options } from '../sandbox';
import { PlatformError, type ApiGroup } from './api';

interface Toast {
  title: string;
  icon: string;
}

interface Modal {
  title: string;
  content: string;
  confirmText: string;
  cancelText: string;
  showCancel: boolean;
  editable: boolean;
}

interface Pending<T> {
  shown: T;
  answer: (result: Record<string, unknown>) => void;
  cancel: (error: Error) => void;
}

const text = (value: unknown, otherwise = '') => (typeof value === 'string' ? value : otherwise);

/** Toasts, modals and action sheets: recorded, and answered by the test. */
export class Dialogs {
  readonly toasts: Toast[] = [];
  loading: string | null = null;
  #modal: Pending<Modal> | null = null;
  #sheet: Pending<string[]> | null = null;

  get modal(): Modal | null {
    return this.#modal?.shown ?? null;
  }

  get actionSheet(): string[] | null {
    return this.#sheet?.shown ?? null;
  }

  /** Presses a button of the open modal; `content` is what was typed into an editable one. */
  answerModal(confirm: boolean, content?: string): void {
    if (!this.#modal) throw new Error('No modal is open');
    const { answer, shown } = this.#modal;
    this.#modal = null;
    answer({ confirm, cancel: !confirm, ...(shown.editable && { content: content ?? '' }) });
  }

  /** Chooses a line of the open action sheet by its words; null taps outside it. */
  chooseAction(line: string | null): void {
    if (!this.#sheet) throw new Error('No action sheet is open');
    const { answer, cancel, shown } = this.#sheet;
    const tapIndex = line === null ? -1 : shown.indexOf(line);
    if (line !== null && tapIndex < 0) throw new Error(`The action sheet has ${shown.join(', ')}, not ${line}`);
    this.#sheet = null;
    if (line === null) cancel(new PlatformError('cancel'));
    else answer({ tapIndex });
  }

  get api(): ApiGroup {
    return {
      async: {
        showToast: (options) =>
          void this.toasts.push({ title: text(options.title), icon: text(options.icon, 'success') }),
        hideToast: () => undefined,
        showLoading: (options) => void (this.loading = text(options.title)),
        hideLoading: () => void (this.loading = null),
        // WeChat's own question, at its own arrow: no page hears of it
        enableAlertBeforeUnload: () => undefined,
        disableAlertBeforeUnload: () => undefined,
        showModal: (options) => this.#openModal(options),
        showActionSheet: (options) => this.#openSheet(options),
      },
    };
  }

  #openModal(options: Options): Promise<Record<string, unknown>> {
    if (this.#modal) throw new PlatformError('a modal is open already');
    const shown: Modal = {
      title: text(options.title),
      content: text(options.content),
      confirmText: text(options.confirmText, '确定'),
      cancelText: text(options.cancelText, '取消'),
      showCancel: options.showCancel !== false,
      editable: options.editable === true,
    };
    // The platform refuses longer words on a button.
    if (shown.confirmText.length > 4) throw new PlatformError('confirmText length should not larger than 4');
    if (shown.cancelText.length > 4) throw new PlatformError('cancelText length should not larger than 4');
    return new Promise((answer, cancel) => (this.#modal = { shown, answer, cancel }));
  }

  #openSheet(options: Options): Promise<Record<string, unknown>> {
    const shown = Array.from((options.itemList ?? []) as string[], String);
    if (shown.length < 1 || shown.length > 6) throw new PlatformError('itemList should have 1 to 6 items');
    return new Promise((answer, cancel) => (this.#sheet = { shown, answer, cancel }));
  }
}
