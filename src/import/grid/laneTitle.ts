/** “Lane — question” and “Lane (scale)” → the lane's title and its hint. */
export function splitTitle(text: string): { readonly title: string; readonly hint: string } {
  const line = text.replace(/\s+/g, ' ').trim();
  const dash = /^(.+?)\s+[—–-]\s+(.+)$/.exec(line);
  if (dash) return { title: dash[1] as string, hint: dash[2] as string };
  const question = /^(.+?):\s+(.+\?)$/.exec(line);
  if (question) return { title: question[1] as string, hint: question[2] as string };
  const bracket = /^(.+?)\s*\(([^()]+)\)$/.exec(line);
  if (bracket) return { title: bracket[1] as string, hint: bracket[2] as string };
  return { title: line.replace(/:$/, ''), hint: '' };
}
