import { act } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { usePanel } from '../../../components/panel-context';
import { renderPanel } from '../support/render-panel';

it('renders again only when the selected piece is another one', () => {
  let renders = 0;
  function Online() {
    renders += 1;
    return <output>{String(usePanel((state) => state.online))}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Online />);
  expect(renders).toBe(1);

  act(() => store.setState({ recentBadgeIds: ['1'] }));
  expect(renders).toBe(1);

  act(() => store.setState({ online: false }));
  expect(renders).toBe(2);
  expect(getByText('false')).toBeTruthy();
});

it('shows what changed between rendering and listening', () => {
  function Changes() {
    const { online } = { online: usePanel((state) => state.online) };
    return <output>{String(online)}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Changes />);
  act(() => store.setState({ online: false }));
  act(() => store.setState({ online: true }));
  expect(getByText('true')).toBeTruthy();
});
