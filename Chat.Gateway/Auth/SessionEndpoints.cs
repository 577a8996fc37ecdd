using System.Security.Claims;
using Chat.Accounts;
using Chat.Deletion;
using Chat.Gateway.Limits;
using Chat.Users;

namespace Chat.Gateway.Auth;

/// <summary>Where somebody is signed in, with which password, and that they never are again.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("me").WithTags("Auth");
        me.MapGet("sessions", List);
        me.MapDelete("sessions", EndOthers);
        me.MapDelete("sessions/{id}", End);
        me.MapPost("password", ChangePassword);
        me.MapPost("delete", Delete);
    }

    private static async Task<SessionList> List(ClaimsPrincipal me, IGrainFactory grains)
    {
        var sessions = await grains.GetGrain<ISessionListGrain>(0).Of(me.UserId());
        return new SessionList([.. sessions.Select(s => OwnSession.From(s, me.SessionId()))]);
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> EndOthers(ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.GetGrain<ISessionListGrain>(0).EndOthers(me.UserId(), me.SessionId());
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> End(string id, ClaimsPrincipal me, IGrainFactory grains)
    {
        if (!Guid.TryParseExact(id, "N", out _)) throw Refuse.NotFound("session");
        await grains.Session(id).End(me.UserId());
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> ChangePassword(ChangePasswordRequest request, HttpContext context, IGrainFactory grains)
    {
        var me = context.User;
        if ((await grains.User(me.UserId()).Account()).Email is not { } email) throw Refuse.Invalid("There is no password here to change.");
        await grains.GetGrain<IAccountGrain>(email).ChangePassword(new ChangePassword
        {
            UserId = me.UserId(),
            Current = request.Current,
            New = request.New,
            From = ClientNetwork.OfCaller(context).ToString(),
            Session = me.SessionId(),
        });
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> Delete(DeleteMeRequest request, HttpContext context, IGrainFactory grains)
    {
        var command = new DeleteUser(request.Password, ClientNetwork.OfCaller(context).ToString());
        await grains.GetGrain<IDeletionGrain>(context.User.UserId().Value).Delete(command);
        return TypedResults.NoContent();
    }
}
