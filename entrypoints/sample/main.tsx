import { render } from 'preact';
import { SampleApp } from '../../components/sample/SampleApp';
import { keepPlace } from '../../components/basics/keep-place';
import { keepDiary } from '../../lib/diary/keep-diary.page';
import { openSamplePage } from '../../lib/sample-desk/open-sample-page';
import { beInLanguage } from '../../lib/text/be-in-language.page';
import '../../components/bring-late-icons';

beInLanguage(document, 'sampleTitle');
keepDiary('sample');
keepPlace(document);

const page = openSamplePage();
const root = document.getElementById('root');

if (root) render(<SampleApp page={page} />, root);
addEventListener('pagehide', page.end);
// Kept by the browser and shown again, it would be a sample that has ended.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
void page.begin();
