const names: Record<string, string> = { Delete: "Del" };

/** As it is printed on the key. */
export const keyName = (key: string | undefined): string | undefined => key && (names[key] ?? key.toUpperCase());
