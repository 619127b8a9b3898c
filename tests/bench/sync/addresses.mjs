/** The `n`th of many addresses of this machine: a crowd that came from one would meet a limit meant for attackers. */
export const addressOf = (n) => `127.0.${1 + (Math.floor(n / 20) % 250)}.${1 + (n % 20)}`;
