import { render } from 'preact';
import { AccountProvider } from '../../components/account-context';
import { LedgerApp } from '../../components/ledger/LedgerApp';
import { keepPlace } from '../../components/basics/keep-place';
import { beOfAddress } from '../../lib/accounts/own-page';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { openLedgerPage } from '../../lib/ledger-page/open-ledger-page';
import '../../components/bring-late-icons';

beInLanguage(document, 'ledgerTitle');
beOfAddress();
keepDiary('ledger');
keepPlace(document);

const { account, page, recognition, start } = openLedgerPage();
const root = document.getElementById('root');

if (root) {
  render(
    <AccountProvider store={account.store} actions={account.actions}>
      <LedgerApp page={page} recognition={recognition} />
    </AccountProvider>,
    root,
  );
}
void start();
