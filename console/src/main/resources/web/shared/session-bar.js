import { html, nothing } from 'lit';
import { Part } from './part.js';
import { session } from './session.js';
import { say } from './words.js';

/** Who is signed in, in the page's head; and that a session is over, without losing what is on the page. */
class SessionBar extends Part {
  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    session.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    session.removeEventListener('change', this.#changed);
    super.disconnectedCallback();
  }

  render() {
    if (session.expired) {
      return html`<div class="notice bad" role="alert">
        <strong>${say('Your session is over.', 'Sua sessão terminou.')}</strong>
        <a href=${session.signInAddress()} target="_blank" rel="opener">${say('Sign in again in a new tab', 'Entrar de novo em outra aba')}</a>
        ${say('and come back: what is on this page stays.', 'e volte: o que está nesta página permanece.')}
      </div>`;
    }
    if (!session.signedIn) return nothing;
    return html`<p class="who">
      ${session.who.name}${session.admin ? nothing : html` <span class="quiet">(${say('sees only', 'só vê')})</span>`}
      <button type="button" class="plain" @click=${() => session.signOut()}>${say('Sign out', 'Sair')}</button>
    </p>`;
  }
}
customElements.define('ponte-session-bar', SessionBar);
