export const membersText = (count: number): string => `${count} ${count === 1 ? "member" : "members"}`;
