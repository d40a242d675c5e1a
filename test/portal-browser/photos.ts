import type { Page } from '@playwright/test';

/** A picture as a telephone takes it: too many pixels, and hard to pack. */
export async function aPhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [w!, h!];
      const context = canvas.getContext('2d')!;
      const gradient = context.createLinearGradient(0, 0, w!, h!);
      gradient.addColorStop(0, '#1d70b8');
      gradient.addColorStop(1, '#ffdd00');
      context.fillStyle = gradient;
      context.fillRect(0, 0, w!, h!);
      const noise = context.getImageData(0, 0, w!, h! / 2);
      for (let at = 0; at < noise.data.length; at += 7) noise.data[at] = (at * 31) % 251;
      context.putImageData(noise, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1]!;
    },
    [width, height],
  );
  return Buffer.from(base64, 'base64');
}
