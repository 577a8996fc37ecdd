using Chat.Calls;

namespace Chat.Deletion;

/// <summary>The end of a user. Key: the user's id.</summary>
[Alias("chat.IDeletionGrain")]
public interface IDeletionGrain : IGrainWithStringKey
{
    /// <summary>
    /// Removes what names the user, signs them out everywhere and takes them out of their rooms; what they wrote stays, and shows a deleted user. A
    /// repeat changes nothing. Errors: not_found, forbidden (the password is wrong, or the only administrator), rate_limited (as to log in).
    /// </summary>
    [Alias("Delete"), Once]
    Task Delete(DeleteUser command);

    /// <summary>Takes a user who is deleted out of the rooms that they are still in. From silos only.</summary>
    [Alias("LeaveRooms")]
    Task LeaveRooms();
}
