import { expect, test } from "./people.ts";

test("what Ada sends Grace receives, and the other way round", async ({ ada, grace, room }) => {
  await ada.sends("hello Grace");
  await grace.sees("hello Grace");
  await grace.sends("hello Ada");
  await ada.sees("hello Ada");
  await expect(ada.sent("hello Grace")).toBeVisible();
  await expect(ada.roomLink(room)).toContainText("hello Ada");
});

test("both see the server's order", async ({ ada, grace, room: _ }) => {
  await Promise.all([ada.sends("a1", "a2", "a3"), grace.sends("g1", "g2", "g3")]);
  for (const person of [ada, grace]) {
    await expect(person.page.locator('[data-testid="message"][data-state="sent"]')).toHaveCount(6);
  }
  const [atAda, atGrace] = await Promise.all([ada.texts(), grace.texts()]);
  expect(atAda).toEqual(atGrace);
  expect(atAda.filter((text) => text.startsWith("a"))).toEqual(["a1", "a2", "a3"]);
});

test("text stays text: no markup comes alive, only web addresses become links", async ({ ada, grace, room: _ }) => {
  const text = '<img src=x onerror="alert(1)"> javascript:alert(2) https://example.com/a?b=1.';
  await ada.sends(text);
  await grace.sees(text);
  const message = grace.message(text);
  await expect(message.locator("img")).toHaveCount(0);
  await expect(message.getByRole("link")).toHaveAttribute("href", "https://example.com/a?b=1");
});

test("Shift and Enter begin a new line, and a blank message cannot be sent", async ({ ada, room: _ }) => {
  await expect(ada.button("Send")).toBeDisabled();
  await ada.composer.fill("   ");
  await expect(ada.button("Send")).toBeDisabled();
  await ada.composer.fill("one");
  await ada.composer.press("Shift+Enter");
  await ada.composer.pressSequentially("two");
  await ada.composer.press("Enter");
  await expect(ada.page.getByTestId("message-text")).toHaveText("one\ntwo", { useInnerText: true });
});

test("a refused message says why, can be tried again and can be discarded", async ({ ada, grace, room: _ }) => {
  ada.network.refuseSending({ code: "blocked_content", message: "Message contains inappropriate content" });
  await ada.sends("first", "second");
  await expect(ada.message("first")).toHaveAttribute("data-state", "failed");
  await expect(ada.message("second")).toContainText("Message contains inappropriate content");
  ada.network.refuseSending(null);
  await ada.message("first").getByRole("button", { name: "Retry" }).click();
  await ada.message("second").getByRole("button", { name: "Discard" }).click();
  await grace.sees("first");
  await expect(ada.page.getByTestId("message")).toHaveCount(1);
});

test("a message that has to wait says for what, and the next goes when it is discarded", async ({ ada, grace, room: _ }) => {
  ada.network.refuseSending({ code: "rate_limited", message: "You have just sent the same text several times.", retryAfter: 30 });
  await ada.sends("first", "second");
  await expect(ada.message("first")).toContainText("Not sent yet: You have just sent the same text several times.");
  ada.network.refuseSending(null);
  await ada.message("first").getByRole("button", { name: "Discard" }).click();
  await grace.sees("second");
  await expect(ada.page.getByTestId("message")).toHaveCount(1);
});

test("older messages come by scrolling up, and the place is kept", async ({ ada, room: _ }) => {
  await ada.fillsRoom(130);
  ada.network.holdOlder();
  await ada.page.reload();
  await ada.sees("line 130");
  await ada.scrollsUpTo(ada.page.getByText("Loading earlier messages…"));
  // From where on this browser kept them over the reload is up to it.
  const top = Number((await ada.texts())[0]?.slice("line ".length));
  await expect(ada.message(`line ${top}`)).toBeInViewport();
  ada.network.letGo();
  await expect(ada.message(`line ${top - 2}`)).toBeAttached();
  await expect(ada.message(`line ${top}`)).toBeInViewport();
  await ada.scrollsUpTo(ada.message("line 1"));
  await expect(ada.page.getByText(/This is the beginning of/)).toBeVisible();
  await ada.toNewest.click();
  await ada.sees("line 130");
});

test("of very many messages that came while Ada watched the old ones go, and come again by scrolling up", async ({ ada, room: _ }) => {
  await ada.fillsRoom(430);
  await ada.sees("line 430");
  await expect(ada.message("line 430")).toBeInViewport();
  expect(ada.network.olderAsked).toBe(0);
  await ada.scrollsUpTo(ada.message("line 1"));
  expect(ada.network.olderAsked).toBeGreaterThan(0);
  await expect(ada.page.getByText(/This is the beginning of/)).toBeVisible();
  await ada.toNewest.click();
  await ada.sees("line 430");
  await ada.sends("still here");
  await expect(ada.message("still here")).toBeInViewport();
});

test("what Ada sends from far up is shown to her, also while an older page is coming", async ({ ada, room: _ }) => {
  await ada.fillsRoom(130);
  ada.network.holdOlder();
  await ada.page.reload();
  await ada.sees("line 130");
  await ada.scrollsUpTo(ada.page.getByText("Loading earlier messages…"));
  ada.network.letGo();
  await ada.sends("written from far up");
  await expect(ada.message("written from far up")).toBeInViewport();
  await expect(ada.sent("written from far up")).toBeVisible();
  await expect(ada.message("written from far up")).toBeInViewport();
});
