import { LitElement } from 'lit';

/**
 * A part of a page. It is drawn into the page itself and not into a shadow tree: one style sheet for all, and labels,
 * headings and links refer to each other across parts.
 */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Tells the parts around this one. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
