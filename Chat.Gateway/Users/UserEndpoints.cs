using System.Collections.Immutable;
using System.Security.Claims;
using Chat.Discovery;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Standings;
using Chat.Users;

namespace Chat.Gateway.Users;

internal static class UserEndpoints
{
    private const int MaxFound = 20;

    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("").WithTags("Users");
        users.MapGet("me", Me);
        users.MapPatch("me", UpdateMe);
        users.MapPut("me/status", ChangeStatus);
        users.MapGet("users", Find);
        users.MapGet("users/{id}", One);
        users.MapPatch("users/{id}", ChangeStanding);
    }

    private static Task<Account> Me(ClaimsPrincipal me, IGrainFactory grains) =>
        grains.User(me.UserId()).Account();

    private static Task<Account> UpdateMe(UpdateMeRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.User(me.UserId()).Update(new UpdateProfile
        {
            DisplayName = request.DisplayName,
            Username = request.Username,
            AvatarUrl = request.AvatarUrl,
            StatusText = request.StatusText,
            ContactBy = request.ContactBy,
            About = request.About,
            ShowLastSeen = request.ShowLastSeen,
        });

    [Limited(Limit.Edits)]
    private static Task<Account> ChangeStatus(ChangeStatusRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.User(me.UserId()).ChangeStatus(new ChangeStatus
        {
            Status = request.Status,
            Text = request.Text ?? "",
            Emoji = request.Emoji,
            Until = request.Until,
        });

    private static async Task<UserList> Find(string? query, string? ids, IGrainFactory grains, CancellationToken aborted)
    {
        var directory = grains.GetGrain<IDirectoryGrain>(0);
        return new UserList(ids is null ? await directory.FindUsers(query ?? "", MaxFound, aborted) : await directory.Users(Ids(ids), aborted));
    }

    private static async Task<PublicUser> One(UserId id, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var user = await grains.User(id).AsSeen();
        var isKnown = id == me.UserId() || await grains.GetGrain<IDirectoryGrain>(0).ShareRoom(me.UserId(), id, aborted);
        var shown = isKnown ? PublicUser.From(user) : PublicUser.ToStrangers(user);
        return shown with { Suspension = await grains.GetGrain<IStandingGrain>(id.Value).Suspension(me.UserId()) };
    }

    [Limited(Limit.Edits)]
    private static async Task<PublicUser> ChangeStanding(
        UserId id, ChangeStandingRequest request, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        await grains.GetGrain<IStandingGrain>(id.Value).Change(new ChangeStanding
        {
            By = me.UserId(),
            Role = request.Role,
            SuspendedUntil = request.SuspendedUntil,
            Reason = request.Reason,
        });
        return await One(id, me, grains, aborted);
    }

    private static ImmutableArray<UserId> Ids(string list) =>
    [
        .. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => UserId.TryParse(text, out var id) ? id : throw Refuse.Invalid("ids holds something that is not a user id.")),
    ];
}
