/*
 * Loads the definition of everything that is stored, also of what only pages read, so that the worker knows what goes at
 * sign-out. `tests/unit/house/stored.test.ts` finds a definition that is missing here.
 */
import '../bulk/draft-item.both';
import '../diary/diary-item';
import '../diary/header-counts.worker';
import '../ledger/ledger-settings';
import './award-items';
import './databases';
import './draft-items';
import './intents';
import './found-domains';
import './invitation-items.worker';
import './items';
import './learned-item.worker';
import './own-hosts';
import './page-hints';
import './person-keys';
import './policy-item';
import './sign-in-items.worker';
import './sign-ins-item';
import './toolbar-item';
