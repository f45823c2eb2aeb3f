import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';

type Catalogue = Record<string, { message: string }>;

/** The product's own texts. */
export const ENGLISH = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Catalogue;

/** Lets the pretended browser speak English, so that tests can read what a user would. */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) => {
    const given = [values ?? []].flat();
    return (ENGLISH[key]?.message ?? '').replaceAll(/\$([1-9])/g, (_all, place: string) => {
      return given[Number(place) - 1] ?? '';
    });
  });
}
