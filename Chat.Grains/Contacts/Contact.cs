namespace Chat.Contacts;

/// <summary>A user whom another one wants to have in a room.</summary>
/// <param name="User">Who.</param>
/// <param name="IsOpen">Whether they let that other one (see <see cref="Chat.Users.ContactRule"/>).</param>
/// <param name="Rooms">The rooms they are in.</param>
internal readonly record struct Contact(UserId User, bool IsOpen, int Rooms);
