import { html } from 'lit';
import { Part } from './part.js';
import { say } from './words.js';

/**
 * A question before something that cannot simply be taken back. `await dialog.ask({...})` is true when it was said yes;
 * the focus goes back to the button that asked.
 */
class AskDialog extends Part {
  static properties = { question: { state: true } };

  constructor() {
    super();
    this.question = null;
  }

  /** @param {{title: string, text: unknown, yes: string, danger?: boolean}} question */
  async ask(question) {
    this.question = question;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    dialog.returnValue = '';
    dialog.showModal();
    return new Promise((answer) => {
      dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true });
    });
  }

  render() {
    const { title = '', text = '', yes = '', danger = false } = this.question ?? {};
    return html`<dialog aria-labelledby="ask-title" aria-describedby="ask-text">
      <form method="dialog">
        <h2 id="ask-title">${title}</h2>
        <div id="ask-text">${text}</div>
        <p class="actions">
          <button value="no" autofocus>${say('No, go back', 'Não, voltar')}</button>
          <button value="yes" class=${danger ? 'danger' : 'primary'}>${yes}</button>
        </p>
      </form>
    </dialog>`;
  }
}
customElements.define('ponte-ask', AskDialog);
