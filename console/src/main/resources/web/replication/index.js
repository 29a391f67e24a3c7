import '../shared/page.css';
import '../shared/session-bar.js';
import './replication-page.js';
import { session } from '../shared/session.js';

session.load();
