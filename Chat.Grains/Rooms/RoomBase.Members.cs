
namespace Chat.Rooms;

/// <summary>The member list, read from the store page by page.</summary>
internal abstract partial class RoomBase
{
    public async Task<MemberPage> Members(ListMembers query)
    {
        Visible(query.Reader);
        if (query.Limit is < 1 or > 200) throw Refuse.Invalid("limit must be 1 to 200.");
        var page = await services.Rooms.MemberPage(Id, query.Cursor, query.Limit);
        return page with { Members = [.. page.Members.Select(m => m with { Online = presence.IsOnline(m.User.Id) })] };
    }
}
