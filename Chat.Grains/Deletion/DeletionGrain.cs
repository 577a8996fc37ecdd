using Chat.Accounts;
using Chat.Rooms;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Logging;

namespace Chat.Deletion;

/// <summary>What decides is the database: once the row is erased the user is nobody, and what is left of them in rooms is taken away after it.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class DeletionGrain(
    UserStore users, DeletionStore deletions, SessionStore sessions, RoomStore rooms, TimeProvider time, ILogger<DeletionGrain> logger)
    : Grain, IDeletionGrain
{
    /// <summary>Rooms that are asked at a time.</summary>
    private const int AtOnce = 16;

    private UserId Id => new(this.GetPrimaryKeyString());

    public async Task Delete(DeleteUser command)
    {
        var user = await users.Load(Id) ?? throw Refuse.NotFound("user");
        if (user.DeletedAt is null) await Erase(user, command);
        try
        {
            await LeaveRooms();
        }
        catch (Exception error)
        {
            // The user is deleted already; the rest is done by whoever cleans up.
            logger.RoomsNotLeft(error, Id);
        }
    }

    public async Task LeaveRooms()
    {
        if (await users.Load(Id) is not { DeletedAt: not null }) return;
        foreach (var some in (await rooms.IdsOf(Id)).Chunk(AtOnce))
            await Task.WhenAll(some.Select(room => GrainFactory.Room(room).Deleted(Id)));
    }

    private async Task Erase(UserRow user, DeleteUser command)
    {
        if (user is { Email: { } email, PasswordHash: not null })
            await GrainFactory.GetGrain<IAccountGrain>(email).RequirePassword(new CheckPassword(Id, command.Password, command.From));
        if (user.Role == UserRole.Admin && !await deletions.HasOtherAdmin(Id))
            throw Refuse.Forbidden("You are the only administrator: make somebody else one first.");
        var at = SqlTime.Cut(time.GetUtcNow());
        await deletions.Write(DeletedUser.Of(user, at));
        await GrainFactory.User(Id).Reload();
        await GrainFactory.Tell(await sessions.EndedAt(Id, at));
    }
}
