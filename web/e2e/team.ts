import { Colleague } from "./colleague.ts";
import { unique } from "./person.ts";

export interface Team {
  readonly ada: Colleague;
  readonly grace: Colleague;
  /** The room in which there is something of everything; Ada has not read the last messages. */
  readonly roomId: string;
  /** The seq of the message with a thread. */
  readonly threadSeq: number;
  /** A public room that Ada is not in. */
  readonly otherId: string;
  /** From here on Ada has read nothing. */
  readonly newSeq: number;
}

const code = `\`\`\`ts
// Waits longer each time, at most a minute.
const pause = (tries: number): number =>
  Math.min(60_000, 500 * 2 ** tries);
\`\`\``;

/** A few people who work together, and what they said this morning. A tag makes their names their own where others were before. */
export async function aTeam(base: string, tag = `-${unique()}`): Promise<Team> {
  const person = (name: string): Promise<Colleague> => new Colleague(base, name).registers(`${name.split(" ", 1)[0]?.toLowerCase()}${tag}`);
  const ada = await person("Ada Lovelace");
  const grace = await person("Grace Hopper");
  const linus = await person("Linus Bergström");
  const margaret = await person("Margaret Hamilton");
  const katherine = await person("Katherine Johnson");

  const release = await ada.creates(`release${tag}`, "What goes out on Thursday");
  const design = await grace.creates(`design${tag}`, "How it looks, and why");
  const random = await katherine.creates(`random${tag}`, "Everything else");
  const hiring = await margaret.creates(`hiring${tag}`, "", "private", [ada.id, grace.id]);
  const books = await katherine.creates(`books${tag}`, "What we read");
  for (const one of [grace, linus, margaret, katherine]) await one.joins(release);
  for (const one of [ada, linus, katherine]) await one.joins(design);
  for (const one of [ada, grace, linus, margaret]) await one.joins(random);

  await grace.says(design, "The new empty states are in the file. Comments until *tomorrow* please.");
  await katherine.says(random, "There is cake in the kitchen 🍰");
  await margaret.says(hiring, `@ada${tag} can you take the interview at three?`);
  await katherine.says(await katherine.meets(ada), "Do you have five minutes?");
  const group = await linus.meets(ada, margaret);
  await ada.hasRead(group, await linus.says(group, "Lunch at 12?"));

  await ada.says(release, "Good morning. This is what is left for **Thursday**:\n- reconnecting after a long sleep\n- the notes of the release\n- a look at the upgrade guide");
  const plan = await ada.says(release, "Freeze is *Wednesday, 17:00*. After that only what breaks something.");
  await ada.pins(plan);
  for (const one of [grace, linus, margaret]) await one.reacts(plan, "👍");
  await katherine.reacts(plan, "🚀");
  await linus.says(release, "I take the upgrade guide. Is https://example.com/upgrade still the right place?");
  const question = await grace.says(release, `Reconnecting works, but everybody comes back at the same moment. How about this?\n${code}`);
  await linus.says(release, "Add some chance to it, or they still come together.", { threadId: question });
  await margaret.says(release, "We had exactly that in the spring: `pause * (0.5 + Math.random())` was enough.", { threadId: question });
  const done = await grace.says(release, "Done, and there is a test for it now.", { threadId: question });
  await ada.says(release, "Thank you! I merge it after lunch.", { threadId: question });
  await ada.reacts(done, "🎉");
  await margaret.reacts(done, "🎉");
  await ada.reacts(question, "👀");
  await margaret.reacts(question, "👀");
  const quoted = await margaret.says(release, "I read it: *good to go* from my side.", { replyToId: plan });
  await ada.hasRead(release, quoted);
  const numbers = await katherine.says(release, "Numbers of the load test: 10,000 messages a second, none lost, none twice.");
  for (const one of [grace, linus, margaret]) await one.reacts(numbers, "🎉");
  await linus.says(release, `@ada${tag} the guide is ready for a second pair of eyes.`);
  return { ada, grace, roomId: release, otherId: books, threadSeq: seqOf(question), newSeq: seqOf(numbers) };
}

const seqOf = (messageId: string): number => Number(messageId.split("-").at(-1));
