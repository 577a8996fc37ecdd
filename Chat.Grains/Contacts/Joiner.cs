namespace Chat.Contacts;

/// <summary>A user who wants to join, and the number of rooms they are in.</summary>
internal sealed record Joiner(UserProfile Profile, int Rooms);
