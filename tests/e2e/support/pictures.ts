import type { Page } from '@playwright/test';

/** Waits until so many pictures are painted in what the selector finds; they come after their names. */
export async function picturesIn(page: Page, selector: string, count: number): Promise<void> {
  await page.waitForFunction(
    ([where, least]) => {
      const images = [...document.querySelectorAll<HTMLImageElement>(`${where} img`)];
      return images.filter(({ complete }) => complete).length >= least;
    },
    [selector, count] as const,
  );
}

/** What is in a page's window, with nothing in it moving. */
export function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** A picture for the `src` of an image. */
export function dataUrl(picture: Buffer, type = 'image/png'): string {
  return `data:${type};base64,${picture.toString('base64')}`;
}
