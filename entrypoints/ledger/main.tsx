import { render } from 'preact';
import { LedgerApp } from '../../components/ledger/LedgerApp';
import { openLedgerPage } from '../../lib/ledger-page/open-ledger-page';

const page = openLedgerPage();
const root = document.getElementById('root');

if (root) render(<LedgerApp page={page} />, root);
void page.start();
