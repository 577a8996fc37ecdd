using System.Collections.Immutable;

namespace Chat.Contacts;

/// <summary>Whom somebody may have in a room without asking them, and how many rooms a user may be in.</summary>
internal static class ContactRules
{
    /// <summary>Errors: not_found, forbidden, full.</summary>
    /// <param name="by">Who makes the room.</param>
    /// <param name="wanted">Who is to be in it, the maker too.</param>
    /// <param name="found">Those who exist.</param>
    /// <param name="mostRooms">Rooms of a user, 0 for any number. Others may fill half of them only: nobody is shut out by others.</param>
    public static void Check(UserId by, IReadOnlyCollection<UserId> wanted, ImmutableArray<Contact> found, int mostRooms)
    {
        if (found.Length != wanted.Count) throw Refuse.NotFound("user");
        if (found.Any(c => !c.IsOpen)) throw Refuse.Forbidden("Somebody among them does not want to be written to by you.");
        if (mostRooms == 0) return;
        foreach (var contact in found)
        {
            if (contact.User == by) CheckRooms(contact.Rooms, mostRooms);
            else if (contact.Rooms >= (mostRooms + 1) / 2) throw Refuse.Full("Somebody among them is in too many rooms.");
        }
    }

    /// <summary>Errors: full.</summary>
    public static void CheckRooms(int rooms, int mostRooms)
    {
        if (mostRooms > 0 && rooms >= mostRooms) throw Refuse.Full($"You are in {mostRooms} rooms already; leave one.");
    }
}
