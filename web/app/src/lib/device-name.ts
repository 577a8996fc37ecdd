const browsers = [[/\bEdg/, "Edge"], [/\bOPR\//, "Opera"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"]] as const;
const systems = [
  [/Android/, "Android"], [/iPhone/, "iPhone"], [/iPad/, "iPad"], [/Windows/, "Windows"], [/Mac OS X|Macintosh/, "macOS"], [/CrOS/, "ChromeOS"], [/Linux/, "Linux"],
] as const;

const nameIn = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined => names.find(([sign]) => sign.test(text))?.[1];

/** What a client calls itself, in words for people. Many say that they are others too: the most particular sign counts. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return "Unknown device";
  const [browser, system] = [nameIn(browsers, userAgent), nameIn(systems, userAgent)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? userAgent.split("/", 1)[0] ?? userAgent;
}
