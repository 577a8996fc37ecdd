using System.Collections.Immutable;
using Chat.Messages;
using Chat.Typing;

namespace Chat.Rooms;

/// <summary>Posting: calls queue, one drain per activation commits them in order (design 4, group commit, exactly once, one writer).</summary>
internal abstract partial class RoomBase
{
    private readonly Queue<PendingPost> posts = new();
    private readonly Dictionary<(UserId, ClientId), PendingPost> underway = [];
    private bool draining;

    public Task<Message> Post(PostMessage command)
    {
        MayPost(command.AuthorId);
        command = MessageRules.Check(command);
        if (recent.Find(command.AuthorId, command.ClientId) is { } first) return Task.FromResult(first);
        if (underway.TryGetValue((command.AuthorId, command.ClientId), out var same)) return same.Done;
        if (posts.Count >= services.Options.Value.MaxWaiting) throw Refuse.Unavailable();

        var post = new PendingPost(command);
        posts.Enqueue(post);
        underway.Add(post.Key, post);
        if (!draining) _ = Drain();
        return post.Done;
    }

    private void MayPost(UserId author)
    {
        RequireMember(author);
        if (row!.ArchivedAt is not null) throw Refuse.Archived();
    }

    private async Task Drain()
    {
        draining = true;
        while (posts.Count > 0)
        {
            using var turn = await writes.Enter();
            var batch = TakeBatch();
            if (batch.IsEmpty) continue;
            try
            {
                await Commit(batch);
            }
            catch (Exception error)
            {
                // Whether the rows are in the store is not known, so neither is the next number.
                StepDown();
                foreach (var post in batch) Settle(post, p => p.Refuse(error as ChatException ?? Refuse.Unavailable()));
            }
        }
        draining = false;
    }

    /// <summary>The next posts whose authors may still post: one may have been removed while it waited.</summary>
    private ImmutableArray<PendingPost> TakeBatch()
    {
        var batch = ImmutableArray.CreateBuilder<PendingPost>();
        while (batch.Count < services.Options.Value.MaxBatch && posts.TryDequeue(out var post))
        {
            try
            {
                MayPost(post.Command.AuthorId);
                batch.Add(post);
            }
            catch (ChatException refusal)
            {
                Settle(post, p => p.Refuse(refusal));
            }
        }
        return batch.DrainToImmutable();
    }

    private async Task Commit(ImmutableArray<PendingPost> batch)
    {
        while (!batch.IsEmpty)
        {
            var messages = Decide(batch);
            if (await services.Writer.Write(Id, messages))
            {
                for (var i = 0; i < batch.Length; i++) Posted(batch[i], messages[i]);
                return;
            }
            batch = await AnswerRepeats(batch);
        }
    }

    private ImmutableArray<Message> Decide(ImmutableArray<PendingPost> batch)
    {
        var now = Now;
        return [.. batch.Select((post, i) => new Message
        {
            RoomId = Id,
            Seq = recent.LastSeq + 1 + i,
            Rev = Rev + 1 + i,
            AuthorId = post.Command.AuthorId,
            ClientId = post.Command.ClientId,
            Type = post.Command.Type,
            Content = post.Command.Content,
            CreatedAt = now,
        })];
    }

    private void Posted(PendingPost post, Message message)
    {
        recent.Add(message);
        Rev = message.Rev;
        Settle(post, p => p.Acknowledge(message));
        teller.Tell(new MessagePosted(message));
        if (typing.Stop(message.AuthorId)) teller.Tell(new TypingChanged(Id, message.AuthorId, false));
    }

    /// <summary>
    /// Nothing was committed. Posts that repeat an older message than memory holds are answered with it and the rest is tried again;
    /// when there is no such post, the numbers were taken by another activation.
    /// </summary>
    private async Task<ImmutableArray<PendingPost>> AnswerRepeats(ImmutableArray<PendingPost> batch)
    {
        var found = await services.Messages.ByClientIds(Id, [.. batch.Select(p => p.Key)]);
        if (found.IsEmpty) throw StepDown();
        var firsts = found.ToDictionary(m => (m.AuthorId, m.ClientId));
        foreach (var post in batch.Where(p => firsts.ContainsKey(p.Key))) Settle(post, p => p.Acknowledge(firsts[p.Key]));
        return [.. batch.Where(p => !firsts.ContainsKey(p.Key))];
    }

    private void Settle(PendingPost post, Action<PendingPost> how)
    {
        underway.Remove(post.Key);
        how(post);
    }
}
