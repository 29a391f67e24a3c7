import '../shared/page.css';
import '../shared/session-bar.js';
import './replication-page.js';
import { session } from '../shared/session.js';

session.load();

// The other language opens the view one is in.
const otherLanguage = document.querySelector('a[hreflang]');
const sameView = () => {
  otherLanguage.hash = location.hash;
};
addEventListener('hashchange', sameView);
sameView();
