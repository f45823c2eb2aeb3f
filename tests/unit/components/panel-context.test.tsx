import { act } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { usePanel } from '../../../components/panel-context';
import { renderPanel } from '../support/render-panel';

it('renders again only when the selected piece is another one', () => {
  const onRender = vi.fn();
  function Online() {
    onRender();
    return <output>{String(usePanel((state) => state.online))}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Online />);
  expect(onRender).toHaveBeenCalledTimes(1);

  void act(() => store.setState({ recentBadgeIds: ['1'] }));
  expect(onRender).toHaveBeenCalledTimes(1);

  void act(() => store.setState({ online: false }));
  expect(onRender).toHaveBeenCalledTimes(2);
  expect(getByText('false')).toBeTruthy();
});

it('shows what changed between rendering and listening', () => {
  function Changes() {
    const { online } = { online: usePanel((state) => state.online) };
    return <output>{String(online)}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Changes />);
  void act(() => store.setState({ online: false }));
  void act(() => store.setState({ online: true }));
  expect(getByText('true')).toBeTruthy();
});
