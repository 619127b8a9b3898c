/** Today where the person is, as an ISO 8601 calendar date: Swedish writes dates that way. */
export function localDate(): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format();
}
