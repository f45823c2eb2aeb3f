import { render } from 'preact';
import { AccountProvider } from '../../components/account-context';
import { DirectoryApp } from '../../components/directory/DirectoryApp';
import { keepPlace } from '../../components/basics/keep-place';
import { beOfAddress } from '../../lib/accounts/own-page';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { openDirectoryPage } from '../../lib/directory-page/open-directory-page';
import '../../components/bring-late-icons';

beInLanguage(document, 'directoryTitle');
beOfAddress();
keepDiary('directory');
keepPlace(document);

const { account, page, start } = openDirectoryPage();
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <AccountProvider store={account.store} actions={account.actions}>
        <DirectoryApp page={page} />
      </AccountProvider>,
      root,
    );
  }
});
