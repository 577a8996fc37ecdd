import { later } from "../lib/later.tsx";
import { openCard, useCard } from "../people/card.ts";

const PersonCard = later(async () => (await import("./person-card.tsx")).PersonCard);

const close = (): void => openCard(null);

/** Who is looked at; once in the page. */
export function CardSurface() {
  const card = useCard();
  return card && <PersonCard key={card.userId} {...card} onClose={close} />;
}
