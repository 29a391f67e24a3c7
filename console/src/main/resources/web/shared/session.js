const RETRY_MS = 5000;

/** Who is signed in. The browser holds a cookie that no script can read; the tokens stay at the server. */
class Session extends EventTarget {
  /** @type {{signed_in: boolean, name?: string, roles?: string[], sign_in: 'configured' | 'off'} | null} */
  who = null;
  expired = false;

  async load() {
    const response = await fetch('/session').catch(() => null);
    if (!response?.ok) {
      setTimeout(() => this.load(), RETRY_MS);
      return;
    }
    const was = this.who;
    const now = await response.json();
    this.expired = !now.signed_in && (this.expired || was?.signed_in === true);
    // What is on the page stays there, so that nothing that was typed is lost.
    this.who = this.expired ? was : now;
    this.#changed();
  }

  /** The API says that the session is over. */
  lost() {
    if (this.expired || !this.who?.signed_in) return;
    this.expired = true;
    this.#changed();
  }

  async signOut() {
    const response = await fetch('/session/sign-out', { method: 'POST', headers: { 'X-Ponte-Request': 'console' } });
    const told = response.ok ? await response.json().catch(() => null) : null;
    location.assign(told?.go_to ?? '/');
  }

  get signedIn() {
    return this.who?.signed_in === true;
  }

  get admin() {
    return this.who?.roles?.includes('admin') === true;
  }

  signInAddress(then = location.pathname + location.hash) {
    return `/session/sign-in?then=${encodeURIComponent(then)}`;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();

// Whoever signed in again in another tab comes back to this one.
addEventListener('focus', () => {
  if (session.expired) session.load();
});
