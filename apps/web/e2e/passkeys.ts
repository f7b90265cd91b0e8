import type { Page } from '@playwright/test';

/** A device with a fingerprint reader behind this page; it answers at once, and verifies the person unless told not to. */
export async function deviceBehind(page: Page): Promise<{ verify: (isVerified: boolean) => Promise<void> }> {
  const line = await page.context().newCDPSession(page);
  await line.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const { authenticatorId } = await line.send('WebAuthn.addVirtualAuthenticator', { options });
  return { verify: async (isUserVerified) => void (await line.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })) };
}

/** Adds the device's passkey on the account page, as the person would. */
export async function addPasskey(page: Page, label: string): Promise<void> {
  await page.goto('/tai-khoan');
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên khóa').fill(label);
  await dialog.getByLabel('Mật khẩu của bạn').fill('BanHanh-2026');
  await dialog.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await page.getByText(`Đã thêm khóa truy cập “${label}”.`).waitFor();
}
