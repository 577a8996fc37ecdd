using Chat.Messages;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

public sealed class ReactionTests
{
    private const string Heart = "❤️", Thumb = "👍";

    [Theory, OnBothDatabases]
    public async Task Many_choose_an_emoji_and_each_counts_once_whatever_memory_still_knows(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, message, people) = await Popular(chat, 60);
        await using var room = await Activation.Of(chat, message.RoomId);

        foreach (var user in people) await room.Add(user, message, Heart);
        var before = room.Room.Rev;
        await Task.WhenAll(people.Select(user => room.Add(user, message, Heart)));
        Assert.Equal(before, room.Room.Rev);

        // Another activation has the first fifty only.
        await using var later = await Activation.Of(chat, message.RoomId);
        await Task.WhenAll(people.Select(user => later.Add(user, message, Heart)));
        Assert.Equal(before, later.Room.Rev);
        await Task.WhenAll(people.Skip(5).Select(user => later.Remove(user, message, Heart)));
        var left = Assert.Single(later.Room.Recent.At(1)!.Reactions);
        Assert.Equal((5, 5), (left.Count, left.UserIds.Length));
        Assert.Equal(people[..5], await Rows(chat, message, people));
        Assert.Equal(MessageJson.Text([left]), MessageJson.Text((await chat.Messages.At(message.RoomId, 1))!.Reactions));
    }

    [Theory, OnBothDatabases]
    public async Task The_reader_is_named_among_many_who_chose_it_and_nobody_else_more(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, message, people) = await Popular(chat, 55);
        await using var room = await Activation.Of(chat, message.RoomId);
        foreach (var user in people) await room.Add(user, message, Heart);
        var stored = (await chat.Messages.At(message.RoomId, 1))!;

        var (first, last, none) = (await Seen(people[0]), await Seen(people[54]), await Seen(ada));

        Assert.Equal((55, 50), (first.Count, first.UserIds.Length));
        Assert.Equal((55, 50, people[54]), (last.Count, last.UserIds.Length, last.UserIds[^1]));
        Assert.Equal(first.UserIds, none.UserIds);
        Assert.DoesNotContain(ada, none.UserIds);

        async Task<Reaction> Seen(UserId reader) => Assert.Single((await chat.Messages.Seen(reader, [stored]))[0].Reactions);
    }

    [Theory, OnBothDatabases]
    public async Task Of_what_one_does_in_a_batch_the_last_counts_and_a_deletion_takes_all(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, message, people) = await Popular(chat, 2);
        await using var room = await Activation.Of(chat, message.RoomId);

        Task<Message>[] asked =
        [
            room.Add(people[0], message, Heart), room.Add(people[1], message, Heart), room.Add(people[0], message, Thumb),
            room.Remove(people[0], message, Heart), room.Add(people[0], message, Heart), room.Remove(people[1], message, Heart),
        ];
        await Task.WhenAll(asked);
        Assert.Equal([people[0]], await Rows(chat, message, people));
        Assert.Equal([Heart, Thumb], room.Room.Recent.At(1)!.Reactions.Select(r => r.Emoji));
        Assert.Equal(8, room.Room.Rev);

        var (added, deleted) = (room.Add(people[1], message, Heart), room.Delete(ada, message));
        await Task.WhenAll(added, deleted);
        Assert.Empty(await Rows(chat, message, people));
        Assert.Empty((await deleted).Reactions);
        Assert.Equal(await deleted, await room.Remove(people[0], message, Heart));
        Assert.Equal(ErrorCode.NotFound, (await Assert.ThrowsAsync<ChatException>(() => room.Add(ada, message, Heart))).Code);
    }

    /// <summary>A message of a room with Ada and so many others.</summary>
    private static async Task<(UserId Ada, Message Message, UserId[] People)> Popular(TestChat chat, int others)
    {
        var ada = await chat.Person("Ada");
        var people = new UserId[others];
        foreach (var i in Enumerable.Range(0, others)) people[i] = await chat.Person($"Fan-{i}");
        var message = Message(await chat.Room(ada, [.. people]), 1, ada);
        await chat.Post(message);
        return (ada, message, people);
    }

    /// <summary>Who chose the heart, as it is stored.</summary>
    private static async Task<UserId[]> Rows(TestChat chat, Message message, UserId[] people)
    {
        var found = new List<UserId>();
        foreach (var user in people)
            if (await chat.Messages.Chosen(user, [(message.Id, Heart)]) is not []) found.Add(user);
        return [.. found];
    }
}
