using System.Globalization;
using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Gateway.Query;
using Chat.Messages;
using Chat.Search;

namespace Chat.Gateway.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        var search = routes.MapGroup("").WithTags("Search");
        search.MapGet("search", Find);
        search.MapGet("mentions", Mentions);
    }

    [Limited(Limit.Searches)]
    private static Task<SearchPage> Find(
        string? query, RoomId? roomId, UserId? from, string? type, string? has, string? after, string? before, string? cursor, int? limit,
        ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var asked = new SearchQuery
        {
            Reader = me.UserId(),
            Words = query ?? "",
            RoomId = roomId,
            From = from,
            Type = Named.Value<MessageType>(type, "type is not a kind of message."),
            Has = Named.Value<MessagePart>(has, "has must be link, file or image."),
            After = Time(after, nameof(after)),
            Before = Time(before, nameof(before)),
            Cursor = cursor,
            Limit = limit ?? SearchQuery.DefaultLimit,
        };
        return grains.GetGrain<ISearchGrain>(0).Find(asked, aborted);
    }

    [Limited(Limit.Searches)]
    private static Task<MentionPage> Mentions(string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        grains.GetGrain<ISearchGrain>(0).Mentions(me.UserId(), cursor, limit ?? SearchQuery.DefaultLimit, aborted);

    /// <summary>A date, or a date and a time; in UTC unless it says otherwise.</summary>
    private static DateTimeOffset? Time(string? text, string what)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw Refuse.Invalid($"{what} is not a time.");
    }
}
