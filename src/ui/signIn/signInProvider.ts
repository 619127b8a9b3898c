/** What people know the company's provider by; null where the server offers no signing in. */
export function signInProvider(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="resa-sign-in"]')?.content ?? null;
}
