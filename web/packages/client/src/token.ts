const early = 60_000;

interface Claims {
  iat?: number;
  exp?: number;
}

/**
 * When to renew a token that was received at `now`: a minute early, of a short life after four fifths. The life is
 * taken from the token's own two times where it has them, because the clock here may differ from the server's.
 */
export function renewalTime(token: string, expiresAt: string, now: number): number {
  const { iat, exp } = claims(token);
  const life = iat !== undefined && exp !== undefined ? (exp - iat) * 1_000 : Date.parse(expiresAt) - now;
  return now + Math.max(life - early, life * 0.8);
}

function claims(token: string): Claims {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(payload)) as Claims;
  } catch {
    return {};
  }
}
