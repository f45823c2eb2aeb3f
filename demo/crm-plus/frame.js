/**
 * The page around Desk: shows in the frame what its own address says, and keeps that address in step with the frame.
 */
const frame = document.querySelector('iframe');
if (!frame) throw new Error('The page has no frame.');

function load() {
  const address = new URL(location.href);
  address.searchParams.set('frameorigin', location.origin);
  frame?.setAttribute('src', address.href);
}

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || typeof data?.desk !== 'string') return;
  const address = new URL(data.desk);
  address.searchParams.delete('frameorigin');
  history.replaceState(null, '', address);
});
addEventListener('hashchange', load);
load();
