/** The sign-in page, remembering the deep link that was asked for. */
export function signInAddress(asked: { pathname: string; search: string }): string {
  const link = `${asked.pathname}${asked.search}`;
  return link === '/' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(link)}`;
}

/** Where to go after signing in: a page of this site only, never another site. */
export function addressAfterSignIn(search: string): string {
  const asked = new URLSearchParams(search).get('tiep');
  return asked && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/dang-nhap') ? asked : '/';
}
