import { t } from '../../lib/text/t';
import { ListDialog } from '../list/ListDialog';
import '../styles/keys.css';
import { KeyTable } from './KeyTable';

/** All keys of the panel. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <ListDialog title={t('optionsKeys')} subtitle={null} onClose={onClose}>
      <div class="keys-dialog">
        <KeyTable />
      </div>
    </ListDialog>
  );
}
