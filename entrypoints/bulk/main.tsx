import { render } from 'preact';
import { AccountProvider } from '../../components/account-context';
import { BulkApp } from '../../components/bulk/BulkApp';
import { BulkProvider } from '../../components/bulk/bulk-context';
import { keepPlace } from '../../components/basics/keep-place';
import { beOfAddress } from '../../lib/accounts/own-page';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { openBulk } from '../../lib/bulk/open-bulk';
import '../../components/bring-late-icons';

beInLanguage(document, 'bulk_title');
beOfAddress();
keepDiary('bulk');
keepPlace(document);

const { account, page, start } = openBulk();
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <AccountProvider store={account.store} actions={account.actions}>
        <BulkProvider store={page.store} actions={page.actions}>
          <BulkApp />
        </BulkProvider>
      </AccountProvider>,
      root,
    );
  }
});
