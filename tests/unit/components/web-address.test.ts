import { expect, it } from 'vitest';
import { webAddress } from '../../../components/words/web-address';

it.each([
  ['https://www.zylker.com/about?x=1', 'https://www.zylker.com/about?x=1'],
  ['http://zylker.com', 'http://zylker.com/'],
  ['HTTPS://ZYLKER.COM', 'https://zylker.com/'],
  ['www.zylker.com', 'https://www.zylker.com/'],
  [' zylker.co.uk/about ', 'https://zylker.co.uk/about'],
  ['zylker.com:8080/x', 'https://zylker.com:8080/x'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
])('%s leads to %s', (text, address) => {
  expect(webAddress(text)).toBe(address);
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'chrome-extension://abc/options.html',
  'mailto:a@zylker.com',
  'https://zylker.com@evil.example',
  'zylker.com@evil.example',
  'https://user:secret@zylker.com',
  'Zylker',
  'not known yet',
  '',
  '//evil.example',
  '/agent/zylker',
  'https://',
])('%s is only text', (text) => {
  expect(webAddress(text)).toBeNull();
});
