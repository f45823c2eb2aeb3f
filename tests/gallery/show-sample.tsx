import type { VNode } from 'preact';
import { createStore } from 'zustand/vanilla';
import { SampleApp } from '../../components/sample/SampleApp';
import type { SamplePage, SampleState } from '../../lib/sample-desk/sample-page';
import { createSampleWorld } from '../../lib/sample-desk/sample-world';
import { SAMPLE_PAGES } from './sample-states';

/** The page of the sample in one of its states; it can be walked through, and neither begun nor left. */
export function showSample(name: string): VNode {
  const { phase, address } = SAMPLE_PAGES[name] ?? { phase: 'waits', address: '' };
  // Where the page is in the product: its links are compared with its own address.
  history.replaceState(null, '', `/sample.html${address.slice(Math.max(0, address.indexOf('#')))}`);
  const page: SamplePage = {
    store: createStore<SampleState>()(() => stateIn(phase)),
    begin: async () => undefined,
    leave: async () => undefined,
    goThere: async () => true,
    end: () => undefined,
  };
  return <SampleApp page={page} />;
}

function stateIn(phase: SampleState['phase']): SampleState {
  switch (phase) {
    case 'open':
      return { phase, world: createSampleWorld(Date.now), changes: 0 };
    case 'waits':
    case 'left':
    case 'elsewhere':
    case 'failed':
      return { phase };
  }
}
