import { act } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { usePanel } from '../../../components/panel-context';
import { renderPanel } from '../support/render-panel';

it('renders again only when the selected piece is another one', () => {
  const onRender = vi.fn();
  function Writes() {
    onRender();
    return <output>{String(usePanel((state) => state.writesComment))}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Writes />);
  expect(onRender).toHaveBeenCalledTimes(1);

  void act(() => store.setState({ recentBadgeIds: ['1'] }));
  expect(onRender).toHaveBeenCalledTimes(1);

  void act(() => store.setState({ writesComment: true }));
  expect(onRender).toHaveBeenCalledTimes(2);
  expect(getByText('true')).toBeTruthy();
});

it('shows what changed between rendering and listening', () => {
  function Changes() {
    const { writes } = { writes: usePanel((state) => state.writesComment) };
    return <output>{String(writes)}</output>;
  }
  const { store, getByText } = renderPanel({}, {}, <Changes />);
  void act(() => store.setState({ writesComment: true }));
  void act(() => store.setState({ writesComment: false }));
  expect(getByText('false')).toBeTruthy();
});
