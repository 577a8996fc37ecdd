using System.Collections.Immutable;
using Chat.Messages;
using Chat.Presence;
using Chat.Storage;
using Chat.Streams;
using Chat.Typing;
using Chat.Users;

namespace Chat.Rooms;

/// <summary>
/// What rooms and direct rooms share; one file per capability beside this one. The order of a durable change is: decide,
/// persist, apply, acknowledge, tell.
/// </summary>
internal abstract partial class RoomBase(RoomServices services) : LoadedGrain
{
    private readonly WriteGate writes = new();
    private readonly RecentMessages recent = new(services.Options.Value.RecentMessages);
    private readonly Membership members = new();

    // Dies with the activation: what people do this moment, and what has not been told yet.
    private readonly TypingBoard typing = new();
    private readonly PresenceBoard presence = new(services.Presence.Value.Lease);
    private EventTeller teller = null!;

    private RoomRow? row;

    protected RoomServices Services => services;

    protected RoomId Id { get; private set; }

    /// <summary>Number of the newest change; holes are left only by changes that failed.</summary>
    protected long Rev { get; private set; }

    protected long LastSeq => recent.LastSeq;

    protected Membership Membership => members;

    protected RoomRow? Row => row;

    protected DateTimeOffset Now => services.Time.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Id = new RoomId(this.GetPrimaryKeyString());
        var stream = this.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, Id.Value));
        teller = new EventTeller(Id, stream, services.Logger);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await SaveCursors();
        await teller.Drained;
    }

    protected override async Task Load()
    {
        if (await services.Rooms.Load(Id) is { } loaded) await Load(loaded);
    }

    /// <summary>The room, or a refusal as if it did not exist to whoever may not know of it.</summary>
    protected RoomRow Visible(UserId reader) =>
        row is { } found && (found.Type == RoomType.Public || members.Contains(reader)) ? found : throw Refuse.NotFound("room");

    /// <summary>The member, or a refusal.</summary>
    protected MemberRow RequireMember(UserId user)
    {
        Visible(user);
        return members.Find(user) ?? throw Refuse.NotMember();
    }

    /// <summary>Makes the room durable and this activation its owner.</summary>
    protected async Task<CreateOutcome> Make(RoomRow made, ImmutableArray<(UserId User, RoomRole Role)> first)
    {
        var outcome = await services.Rooms.Create(made, first);
        if (outcome != CreateOutcome.UnknownUser) await Load(await services.Rooms.Load(Id) ?? made);
        return outcome;
    }

    /// <summary>Waits for the turn to change something durable.</summary>
    protected Task<WriteGate.Turn> EnterWrite() => writes.Enter();

    /// <summary>A durable change other than a message was committed.</summary>
    protected void Changed(long rev, RoomEvent told)
    {
        Rev = rev;
        row = row! with { Rev = rev };
        teller.Tell(told);
    }

    /// <summary>
    /// Another activation owns the room, or what the store holds is not known: what is in memory must not decide anything
    /// again. The caller repeats on a fresh activation.
    /// </summary>
    protected ChatException StepDown()
    {
        services.Logger.SteppedDown(Id);
        services.Metrics.SteppedDown();
        DeactivateOnIdle();
        return Refuse.Unavailable();
    }

    /// <summary>Somebody is no member any more: nothing they were doing is shown on.</summary>
    protected void Gone(UserId user)
    {
        if (typing.Stop(user)) teller.Tell(new TypingChanged(Id, user, false));
        presence.Remove(user);
    }

    protected IUserGrain User(UserId user) => GrainFactory.GetGrain<IUserGrain>(user.Value);

    private async Task Load(RoomRow loaded)
    {
        members.Load(await services.Rooms.Members(Id));
        var capacity = services.Options.Value.RecentMessages;
        var newest = await services.Messages.Newest(Id, capacity);
        recent.Load(newest, reachesStart: newest.Length < capacity);
        row = loaded;
        // The rows were read one after the other; the newest number wins.
        Rev = Math.Max(loaded.LastRev, recent.Last?.Rev ?? 0);
    }
}
