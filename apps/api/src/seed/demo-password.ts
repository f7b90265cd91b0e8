/** Public: it stands in the README, opens demo accounts only, and only where the installation runs as a demo. */
export const demoPassword = 'BanHanh-2026';
