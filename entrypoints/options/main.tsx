import { render } from 'preact';
import { AccountProvider } from '../../components/account-context';
import { OptionsProvider } from '../../components/options/options-context';
import { OptionsApp } from '../../components/OptionsApp';
import { keepPlace } from '../../components/basics/keep-place';
import { beOfAddress } from '../../lib/accounts/own-page';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import { openOptions } from '../../lib/options/open-options';
import '../../components/bring-late-icons';

beInLanguage(document, 'optionsTitle');
beOfAddress();
keepDiary('options');
keepPlace(document);

const { account, page, start } = openOptions();
const root = document.getElementById('root');

void start().finally(() => {
  if (root) {
    render(
      <AccountProvider store={account.store} actions={account.actions}>
        <OptionsProvider store={page.store} actions={page.actions}>
          <OptionsApp />
        </OptionsProvider>
      </AccountProvider>,
      root,
    );
  }
});
